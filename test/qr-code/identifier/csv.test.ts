// External IDs, metadata and notes in CSV files.
import { describe, expect, test } from 'vitest';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { exportsOf, rowsOf, textOf } from '../export/export.ts';
import { importsOf } from '../import/import.ts';

const server = useServer();
const ada = useCaller(server);
const { importCsv, codes } = importsOf(server, ada);
const { download } = exportsOf(ada);
const own = { externalId: 'table/12', metadata: { floor: '2', b: '"' }, notes: '=1\nTwo' };

test('an export can be imported into another organization', async () => {
  await ada.createQrCode({ name: 'One', ...own });
  await ada.createQrCode({ name: 'None' });
  const { bytes } = await download('?sort=createdAt');
  const [one, none] = rowsOf(bytes);
  expect(one).toMatchObject({ externalId: 'table/12', notes: "'=1\nTwo", lastScannedAt: '' });
  expect(JSON.parse(one?.metadata ?? '')).toEqual(own.metadata);
  expect(none).toMatchObject({ externalId: '', metadata: '', notes: '' });

  const bob = await createCaller(server);
  const csv = [one, none].reduce(
    (text, row) => text.replace(`,${row?.shortCode},`, ',,'),
    textOf(bytes),
  );
  const { status, body } = await importsOf(server, bob).importCsv(csv);
  expect([status, body]).toMatchObject([200, { created: 2 }]);
  expect((await bob.rest('GET', '/qr-codes/ext_table%2F12')).body).toMatchObject(own);
});

test('newShortCodes copies codes without their external IDs', async () => {
  await ada.createQrCode(own);
  const { bytes } = await download();
  expect((await importCsv(textOf(bytes))).status).toBe(422);
  const { body } = await importCsv(textOf(bytes), '?newShortCodes=true');
  expect(body).toMatchObject({ created: 1 });
  const [, copy] = await codes();
  expect(copy).toMatchObject({ externalId: null, metadata: own.metadata, notes: own.notes });
});

describe('rows with problems', () => {
  test.each([
    [
      'externalId',
      'x\u200b',
      'contains an invisible character, U+200B zero width space; remove it',
    ],
    ['externalId', 'taken', 'is already in use; choose another'],
    ['metadata', 'x', 'must be an object'],
    ['metadata', '"{""a"":7}"', 'a: must be a string'],
    ['notes', 'x'.repeat(5_001), 'must have at most 5000 characters; it has 5001'],
  ])('%s %s', async (field, cell, message) => {
    await ada.createQrCode({ externalId: 'taken' });
    const { status, body } = await importCsv(`name,url,${field}\nQ,https://example.com,${cell}`);
    expect([status, Object(body).details]).toEqual([422, [{ line: 2, field, message }]]);
  });

  test('an external ID that an earlier row has, also in another batch', async () => {
    const row = (index: number, externalId: string) =>
      `Q${index},https://example.com,${externalId}`;
    const rows = Array.from({ length: 501 }, (_, index) => row(index, `E${index % 500}`));
    const csv = ['name,url,externalId', ...rows].join('\n');
    const { status, body } = await importCsv(csv);
    expect([status, Object(body).details]).toEqual([
      422,
      [{ line: 502, field: 'externalId', message: 'is already used on line 2; choose another' }],
    ]);
    const dry = await importCsv(csv, '?dryRun=true&skipInvalid=true');
    expect(dry.body).toMatchObject({ created: 500, failed: 1 });
  });
});
