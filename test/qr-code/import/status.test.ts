// The columns `status` and `paused`, in exports and imports.
import { expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { rowsOf } from '../export/export.ts';
import { importsOf } from './import.ts';

const server = useServer();
const ada = useCaller(server);
const { importCsv } = importsOf(server, ada);

test('archived codes are exported on request, and imported as they were', async () => {
  for (const statuses of [['ARCHIVED'], ['PAUSED', 'ARCHIVED'], ['PAUSED'], ['ACTIVE']]) {
    const { id } = await ada.createQrCode({ name: statuses.join(' ') });
    for (const status of statuses) await ada.rest('PUT', `/qr-codes/${id}`, { body: { status } });
  }
  const deleted = await ada.createQrCode({ name: 'Deleted' });
  await ada.rest('DELETE', `/qr-codes/${deleted.id}`);
  const exported = async (query = '') => {
    const { bytes } = await ada.rest('GET', `/qr-codes/export?sort=name${query}`);
    const rows = rowsOf(bytes).map(({ name, status, paused }) => [name, status, paused]);
    return { csv: new TextDecoder().decode(bytes), rows };
  };
  const [listed, archived] = [await exported(), await exported('&status=ARCHIVED')];
  expect(listed.rows).toEqual([
    ['ACTIVE', 'ACTIVE', 'false'],
    ['PAUSED', 'PAUSED', 'true'],
  ]);
  expect(archived.rows).toEqual([
    ['ARCHIVED', 'ARCHIVED', 'false'],
    ['PAUSED ARCHIVED', 'ARCHIVED', 'true'],
  ]);
  await server.prisma.qrCode.deleteMany({ where: { organizationId: ada.organizationId } });
  for (const { csv } of [listed, archived])
    expect((await importCsv(csv, '?reuseShortCode=true')).body).toMatchObject({ created: 2 });
  expect((await exported()).rows).toEqual(listed.rows);
  expect((await exported('&status=ARCHIVED')).rows).toEqual(archived.rows);
});

test('without the column, the status says it', async () => {
  const csv = 'name,url,status,paused\nA,https://a.example,archived,\nB,https://b.example,,true\n';
  expect((await importCsv(csv)).status).toBe(200);
  const where = { organizationId: ada.organizationId };
  const codes = await server.prisma.qrCode.findMany({ where, orderBy: { name: 'asc' } });
  expect(codes).toMatchObject([
    { status: 'ACTIVE', archivedAt: expect.any(Date) },
    { status: 'PAUSED', archivedAt: null },
  ]);
});

test('a code cannot be imported into the trash, or with two statuses', async () => {
  const csv = [
    'name,url,status,paused',
    'A,https://a.example,DELETED,',
    'B,https://b.example,ACTIVE,true',
    'C,https://c.example,PAUSED,false',
    'D,https://d.example,ARCHIVED,maybe',
  ].join('\n');
  const { status, body } = await importCsv(csv);
  expect(status).toBe(422);
  expect(body).toMatchObject({
    details: [
      { line: 2, field: 'status' },
      { line: 3, field: 'paused', message: 'must be false for the status ACTIVE' },
      { line: 4, field: 'paused', message: 'must be true for the status PAUSED' },
      { line: 5, field: 'paused' },
    ],
  });
});
