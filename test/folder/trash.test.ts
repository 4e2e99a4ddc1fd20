// Folders in the trash, with their QR codes or without.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

const make = async (name = 'Menus'): Promise<string> =>
  textAt((await ada.rest('POST', '/folders', { body: { name } })).body, 'id');
const trash = (id: string, query = '') => ada.rest('DELETE', `/folders/${id}${query}`);
const restore = (id: string) => ada.rest('POST', `/folders/${id}/restore`);
const codeIn = (folderId: string | null, name = 'Q') => ada.createQrCode({ folderId, name });
/** Status and folder of each code. */
const stateOf = (codes: readonly { id: string }[]) =>
  Promise.all(
    codes.map(async ({ id }) => {
      const { body } = await ada.rest('GET', `/qr-codes/${id}`);
      return [Object(body).status, Object(body).folderId];
    }),
  );
const countIn = async (id: string) =>
  Object((await ada.rest('GET', `/folders/${id}`)).body).qrCodeCount;

test('without its codes: they have no folder until it is restored, if they are in none', async () => {
  const [id, other] = [await make(), await make('Other')];
  const codes = [await codeIn(id), await codeIn(id), await codeIn(id), await codeIn(null)];
  const [, moved, deleted] = codes;
  const before = await ada.rest('GET', `/qr-codes/${codes[0]?.id}`);
  expect((await trash(id)).status).toBe(204);
  const active = ['ACTIVE', null];
  expect(await stateOf(codes)).toEqual([active, active, active, active]);
  const after = await ada.rest('GET', `/qr-codes/${codes[0]?.id}`);
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  expect(await countIn(id)).toBe(0);
  const refused = await ada.rest('PUT', `/qr-codes/${moved?.id}`, { body: { folderId: id } });
  expect(refused.body).toMatchObject({
    statusCode: 400,
    details: [
      {
        field: 'folderId',
        message: 'must be the ID of a folder in this organization that is not in the trash',
      },
    ],
  });
  await ada.rest('PUT', `/qr-codes/${moved?.id}`, { body: { folderId: other } });
  await ada.rest('DELETE', `/qr-codes/${deleted?.id}`);
  expect((await restore(id)).body).toMatchObject({ id, name: 'Menus', qrCodeCount: 1 });
  expect(await stateOf(codes)).toEqual([
    ['ACTIVE', id],
    ['ACTIVE', other],
    ['DELETED', id],
    active,
  ]);
  await ada.rest('POST', `/qr-codes/${deleted?.id}/restore`);
  expect(await countIn(id)).toBe(2);
});

test('with its codes: they go to the trash and come back with it, but no others', async () => {
  const id = await make();
  const codes = [await codeIn(id), await codeIn(id), await codeIn(id), await codeIn(null)];
  const [, before, early] = codes;
  await ada.rest('DELETE', `/qr-codes/${early?.id}`);
  expect((await trash(id, '?withQrCodes=true')).status).toBe(204);
  const [gone, kept] = [
    ['DELETED', null],
    ['ACTIVE', null],
  ];
  expect(await stateOf(codes)).toEqual([gone, gone, gone, kept]);
  const scan = async (code = codes[0]) =>
    (await fetch(code?.shortUrl ?? '', { redirect: 'manual' })).status;
  expect([await scan(), await scan(codes[3])]).toEqual([410, 302]);
  await ada.rest('POST', `/qr-codes/${before?.id}/restore`);
  await ada.rest('DELETE', `/qr-codes/${before?.id}`);
  expect((await restore(id)).body).toMatchObject({ id, qrCodeCount: 1 });
  const inFolder = ['DELETED', id];
  expect(await stateOf(codes)).toEqual([['ACTIVE', id], inFolder, inFolder, kept]);
  expect(await scan()).toBe(302);
});

test('tells webhooks and the audit log of the codes', async () => {
  const { body } = await ada.rest('POST', '/webhooks', {
    body: { url: 'https://example.com', events: ['qr.deleted', 'qr.restored'] },
  });
  const webhookId = textAt(body, 'id');
  const id = await make();
  const code = await codeIn(id);
  await trash(id, '?withQrCodes=true');
  await restore(id);
  const events = await server.prisma.webhookDelivery.findMany({
    where: { webhookId },
    orderBy: { id: 'asc' },
  });
  expect(events.map(({ event, data }) => [event, Object(data).id, Object(data).folderId])).toEqual([
    ['qr.deleted', code.id, null],
    ['qr.restored', code.id, id],
  ]);
  const entries = await server.prisma.auditEvent.findMany({
    where: { targetId: code.id, action: { in: ['deleteFolder', 'restoreFolder'] } },
    orderBy: { id: 'asc' },
  });
  const [away, back] = entries.map(({ targets }) => Object(targets)[0].changes);
  expect(away).toEqual([
    { field: 'status', from: 'ACTIVE', to: 'DELETED' },
    { field: 'folderId', from: id, to: null },
  ]);
  expect(back).toEqual([
    { field: 'status', from: 'DELETED', to: 'ACTIVE' },
    { field: 'folderId', from: null, to: id },
  ]);
});

test('purged, its codes stay: without a folder, or in the trash', async () => {
  for (const [query, status] of [
    ['', 'ACTIVE'],
    ['?withQrCodes=true', 'DELETED'],
  ]) {
    const id = await make();
    const code = await codeIn(id);
    await trash(id, query);
    expect((await trash(id, '?purge=true')).status).toBe(204);
    expect(await stateOf([code])).toEqual([[status, null]]);
  }
  const both = await trash(await make(), '?purge=true&withQrCodes=true');
  expect(both.body).toMatchObject({ statusCode: 400, details: [{ field: 'withQrCodes' }] });
});

test('an import does not find it, and creates another one of the same name', async () => {
  const id = await make();
  await trash(id);
  const { organizationId } = ada;
  const query = `mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { created } }`;
  const csv = 'name,url,folder\nQ,https://example.com,Menus';
  const { data, errors } = await ada.graphql(query, {
    input: { organizationId, csv, createFolders: true },
  });
  expect([errors, data]).toEqual([[], { importQrCodes: { created: 1 } }]);
  const { body } = await ada.rest('GET', '/folders');
  const [folder, ...others] = Object(body).folders;
  expect(others).toEqual([]);
  expect(folder).toMatchObject({ name: 'Menus', qrCodeCount: 1 });
  expect(folder.id).not.toBe(id);
});

test('at the same time as codes move in, are edited, deleted and restored', async () => {
  const id = await make();
  const codes = await Promise.all([1, 2, 3, 4].map((n) => codeIn(id, `Q${n}`)));
  for (let turn = 0; turn < 4; turn += 1) {
    const edits = codes.map(({ id: code }, index) =>
      index % 2 === 0
        ? ada.rest('PUT', `/qr-codes/${code}`, { body: { name: `N${turn}`, folderId: id } })
        : ada.rest('DELETE', `/qr-codes/${code}`),
    );
    const responses = await Promise.all([
      ...edits,
      trash(id, `?withQrCodes=${turn % 2 === 0}`),
      ada.rest('POST', '/qr-codes', {
        body: { type: 'URL', name: 'New', data: { url: 'https://example.com' }, folderId: id },
      }),
      restore(id),
      trash(id, '?withQrCodes=true'),
    ]);
    for (const { status } of responses) expect([200, 201, 204, 400, 409]).toContain(status);
    // No code is in a folder in the trash.
    const { deletedAt } = await server.prisma.folder.findUniqueOrThrow({ where: { id } });
    if (deletedAt) expect(await server.prisma.qrCode.count({ where: { folderId: id } })).toBe(0);
    await restore(id);
    for (const { id: code } of codes) await ada.rest('POST', `/qr-codes/${code}/restore`);
  }
  expect(await server.prisma.trashedFolderContent.count({ where: { folderId: id } })).toBe(0);
});

test('1,000 codes go and come back with their folder', async () => {
  const id = await make();
  const names = Array.from({ length: 1_000 }, (_, index) => `Q${index},https://example.com,Menus`);
  const imported = await ada.rest('POST', '/qr-codes/import', {
    body: ['name,url,folder', ...names].join('\n'),
    headers: { 'content-type': 'text/csv' },
  });
  expect(imported.body).toMatchObject({ created: 1_000 });
  expect(await countIn(id)).toBe(1_000);
  expect((await trash(id, '?withQrCodes=true')).status).toBe(204);
  const deleted = await ada.rest('GET', '/qr-codes?status=DELETED&limit=1');
  expect(deleted.body).toMatchObject({ pagination: { total: 1_000 } });
  expect((await restore(id)).body).toMatchObject({ qrCodeCount: 1_000 });
});

describe('a server without a trash', () => {
  const other = useServer({ config: { trashDays: 0 } });

  test('deletes a folder for good, with its codes if asked to', async () => {
    const eve = await createCaller(other);
    for (const [query, status] of [
      ['', 200],
      ['?withQrCodes=true', 404],
    ] as const) {
      const id = textAt((await eve.rest('POST', '/folders', { body: { name: 'F' } })).body, 'id');
      const code = await eve.createQrCode({ folderId: id });
      expect((await eve.rest('DELETE', `/folders/${id}${query}`)).status).toBe(204);
      expect((await eve.rest('GET', `/folders/${id}`)).status).toBe(404);
      expect((await eve.rest('GET', `/qr-codes/${code.id}`)).status).toBe(status);
    }
  });
});
