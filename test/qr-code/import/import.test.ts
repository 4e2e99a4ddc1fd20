// Importing QR codes and folders from a CSV file.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { importsOf, rows } from './import.ts';

const server = useServer();
const ada = useCaller(server);
const { codes, importCsv } = importsOf(server, ada);

describe('a file', () => {
  test('creates a code per row with the fields of its type', async () => {
    const csv = [
      'type,name,url,tags,foregroundColor,cornerRadius,ssid,password,hidden,firstName,city,latitude,longitude,title,start,dynamic,status,shortCode,style',
      ',Website,https://example.com,print | window,#123456,20,,,,,,,,,,,,Sale-24,',
      'wifi,Guests,,,,,Café,correct horse,TRUE,,,,,,,FALSE,,,',
      'VCARD,Ada,,,,,,,,Ada,London,,,Countess,,true,paused,,"{""moduleShape"":""DOT""}"',
      'GEO,Place,,,,,,,,,,-33.9,"18.4",,,,,,',
      "EVENT,'=1+1,,,,,,,,,,,,Party,2026-12-31T20:00:00+01:00,,,,",
    ].join('\r\n');
    const { status, body } = await importCsv(`\uFEFF${csv}\r\n`);
    expect(body).toEqual({
      created: 5,
      qrCodeIds: (await codes()).map(({ id }) => id),
      folderIds: [],
      failed: 0,
      errors: [],
      errorCount: 0,
      dryRun: false,
    });
    expect(status).toBe(200);
    const [website, guests, contact, place, event] = await codes();
    expect(website).toMatchObject({
      type: 'URL',
      name: 'Website',
      shortCode: 'sale-24',
      dynamic: true,
      content: { url: 'https://example.com' },
      tags: ['print', 'window'],
      style: { foregroundColor: '#123456', backgroundColor: '#FFFFFF', cornerRadius: 20 },
    });
    expect(guests).toMatchObject({
      type: 'WIFI',
      dynamic: false,
      content: { ssid: 'Café', password: 'correct horse', encryption: 'WPA', hidden: true },
    });
    expect(contact).toMatchObject({
      content: { firstName: 'Ada', title: 'Countess', address: { city: 'London' } },
      dynamic: true,
      status: 'PAUSED',
      style: { moduleShape: 'DOT' },
    });
    expect(place?.content).toEqual({ latitude: -33.9, longitude: 18.4 });
    expect(event).toMatchObject({
      name: '=1+1',
      content: { title: 'Party', start: '2026-12-31T19:00:00Z' },
    });
  });

  test.each([
    ['a comma', ','],
    ['a semicolon', ';'],
    ['a tab', '\t'],
  ])('can have %s as separator', async (_name, sign) => {
    const csv = ['name', 'url', 'tags'].join(sign);
    const { body } = await importCsv(`${csv}\n"A${sign}B"${sign}https://example.com${sign}x`);
    expect(body).toMatchObject({ created: 1 });
    expect((await codes())[0]).toMatchObject({ name: `A${sign}B`, tags: ['x'] });
  });

  test('can have any line endings, empty lines, empty rows and short rows', async () => {
    const { body } = await importCsv(
      '\n\nname,url,tags\r\nA,https://example.com\r\n,,\n\nB,https://example.com,,,\rC,https://example.com,x',
    );
    expect(body).toMatchObject({ created: 3, failed: 0 });
  });

  test('can contain any text: right-to-left, emoji, line breaks, 10 kB', async () => {
    const names = [
      'مرحبا بالعالم',
      '👩‍👩‍👧‍👦',
      'two\r\nlines "quoted"',
      ' spaces ',
      'x'.repeat(200),
      "'t Hooft",
    ];
    const csv = names.map((name) => `"${name.replaceAll('"', '""')}",https://example.com`);
    const { body } = await importCsv(`name,url\n${csv.join('\n')}`);
    expect(body).toMatchObject({ created: names.length });
    expect((await codes()).map(({ name }) => name)).toEqual(names);
  });

  test('with many rows is imported in parts', async () => {
    const { body } = await importCsv(`name,url\n${rows(1_600)}`);
    const created = await codes();
    const qrCodeIds = created.map(({ id }) => id);
    expect(body).toMatchObject({ created: 1_600, qrCodeIds, failed: 0 });
    expect(created.map(({ name }) => name)).toEqual(
      Array.from({ length: 1_600 }, (_, index) => `Code ${index}`),
    );
    const audit = await server.prisma.auditEvent.findMany({
      where: { organizationId: ada.organizationId, action: 'importQrCodes' },
    });
    expect(new Set(audit.map(({ requestId }) => requestId)).size).toBe(1);
    const targets = audit.flatMap(({ targetIds }) => targetIds);
    expect(new Set(targets).size).toBe(1_600);
  });
});

describe('folders', () => {
  const file = 'name,url,folder\nA,https://example.com,Spring\nB,https://example.com,Spring\n';

  test('are found by name or ID; missing ones are created on request', async () => {
    expect((await importCsv(file)).status).toBe(422);
    const { body } = await importCsv(file, '?createFolders=true');
    const [folder, ...others] = await server.prisma.folder.findMany({
      where: { organizationId: ada.organizationId },
    });
    expect(body).toMatchObject({ created: 2, folderIds: [folder?.id] });
    expect(others).toEqual([]);
    const again = await importCsv(file, '?createFolders=true&dryRun=true');
    expect(again.body).toMatchObject({ created: 2, qrCodeIds: [], folderIds: [] });
    expect((await importCsv(file)).body).toMatchObject({ created: 2, folderIds: [] });
    await importCsv(`name,url,folderId\nC,https://example.com,${folder?.id}`);
    expect((await codes()).map(({ folderId }) => folderId)).toEqual(Array(5).fill(folder?.id));
  });

  test('are not created for rejected rows', async () => {
    await importCsv(file, '?createFolders=true&dryRun=true');
    await importCsv(`${file}C,x,Summer`, '?createFolders=true');
    await importCsv(`${file}C,x,Summer`, '?createFolders=true&skipInvalid=true');
    const folders = await server.prisma.folder.findMany({
      where: { organizationId: ada.organizationId },
    });
    expect(folders.map(({ name }) => name)).toEqual(['Spring']);
  });

  test('of another organization do not exist', async () => {
    const eve = await server.signUp();
    const { id } = await server.prisma.folder.create({
      data: { id: 'fld_elsewhere', organizationId: eve.organizationId, name: 'Hers' },
    });
    for (const cells of [
      `folderId\nA,https://example.com,${id}`,
      'folder\nA,https://example.com,Hers',
    ])
      expect((await importCsv(`name,url,${cells}`)).status).toBe(422);
  });
});
