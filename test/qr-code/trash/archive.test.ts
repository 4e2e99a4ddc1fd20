// The archive hides a QR code; only pausing stops its short link.
import { beforeEach, expect, test } from 'vitest';
import { follow } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);
let code: Awaited<ReturnType<typeof ada.createQrCode>>;
beforeEach(async () => {
  code = await ada.createQrCode({ tags: ['print'] });
});

const set = async (status: string) => {
  const response = await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { status } });
  expect(response.status).toBe(200);
  return response.body;
};
const total = async (query: string) =>
  Object((await ada.rest('GET', `/qr-codes?${query}`)).body).pagination.total;
const scan = async () => (await follow(code.shortUrl)).status;

test('an archived code leaves the default list and goes on working', async () => {
  const archived = await set('ARCHIVED');
  expect(archived).toMatchObject({ status: 'ARCHIVED', paused: false, deletedAt: null });
  expect(Object(archived).archivedAt).toBe(Object(archived).updatedAt);
  expect(await scan()).toBe(302);
  for (const query of ['', 'status=ACTIVE', 'tag=print', 'search=Test', 'sort=-totalScans'])
    expect(await total(query), query).toBe(0);
  for (const query of ['', '&tag=print', '&sort=-totalScans', '&sort=name'])
    expect(await total(`status=ARCHIVED${query}`), query).toBe(1);
  expect(Object((await ada.rest('GET', '/tags')).body).tags).toEqual([]);
});

test('a paused code stays stopped in the archive', async () => {
  await set('PAUSED');
  expect(await set('ARCHIVED')).toMatchObject({ status: 'ARCHIVED', paused: true });
  expect(await scan()).toBe(410);
  expect(await total('status=PAUSED')).toBe(0);
  expect(await set('PAUSED')).toMatchObject({ status: 'PAUSED', archivedAt: null });
  expect(await scan()).toBe(410);
  expect(await total('status=PAUSED')).toBe(1);
  await set('ARCHIVED');
  expect(await set('ACTIVE')).toMatchObject({ status: 'ACTIVE', paused: false, archivedAt: null });
  expect(await scan()).toBe(302);
});

test('a code comes out of the trash as it was in the archive', async () => {
  await set('PAUSED');
  const before = await set('ARCHIVED');
  await ada.rest('DELETE', `/qr-codes/${code.id}`);
  expect(await total('status=ARCHIVED')).toBe(0);
  const { body } = await ada.rest('POST', `/qr-codes/${code.id}/restore`);
  expect(body).toEqual({ ...Object(before), updatedAt: Object(body).updatedAt });
  expect(await total('status=ARCHIVED')).toBe(1);
});

test('cannot be set to DELETED', async () => {
  const { body } = await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { status: 'DELETED' } });
  expect(body).toMatchObject({
    statusCode: 400,
    message: 'status cannot be set to DELETED; use deleteQrCode instead',
  });
});

test('what a process of 1.0.0 archives is stopped and archived', async () => {
  const { id } = code;
  await server.prisma.qrCode.update({ where: { id }, data: { status: 'ARCHIVED' } });
  const { body } = await ada.rest('GET', `/qr-codes/${id}`);
  expect(body).toMatchObject({ status: 'ARCHIVED', paused: true });
  expect(await total('status=ARCHIVED')).toBe(1);
  expect(await scan()).toBe(410);
});
