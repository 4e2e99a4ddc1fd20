// Counts of QR codes in lists stay exact under concurrent changes.
import { expect, test } from 'vitest';
import { shownStatus } from '../../src/domain/qr-code/status.ts';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

const rest = (method: string, path: string, body?: unknown) =>
  ada.rest(method, `/${path}`, { body });
const folder = async (name: string) => textAt((await rest('POST', 'folders', { name })).body, 'id');
const code = (index: number, folderId: string | null = null) =>
  index % 3 === 0
    ? { type: 'TEXT', name: `Code ${index}`, data: { text: 'x' }, folderId, tags: ['all', 'text'] }
    : {
        type: 'URL',
        name: `Code ${index}`,
        data: { url: 'https://example.com' },
        folderId,
        tags: ['all', `t${index % 4}`],
      };
const make = async (length: number, folderId: string | null = null): Promise<string[]> => {
  const items = Array.from({ length }, (_, index) => code(index, folderId));
  const { body } = await rest('POST', 'qr-codes/bulk-create', { items });
  return Object(body).results.map(({ qrCode }: { qrCode: { id: string } }) => qrCode.id);
};

/** Compares the count of every filter with the rows. */
async function expectExact(folders: string[] = []): Promise<void> {
  const stored = await server.prisma.qrCode.findMany({
    where: { organizationId: ada.organizationId },
  });
  const rows = stored.map((row) => ({ ...row, status: shownStatus(row) }));
  const listed = rows.filter(({ status }) => status === 'ACTIVE' || status === 'PAUSED');
  for (const type of [undefined, 'URL', 'TEXT', 'WIFI'] as const) {
    for (const status of [undefined, 'ACTIVE', 'PAUSED', 'ARCHIVED', 'DELETED'] as const) {
      for (const folderId of [undefined, ...folders]) {
        const filter = { type, status, folderId };
        const expected = Object.entries(filter).filter(([, value]) => value !== undefined);
        const query = new URLSearchParams({
          limit: '1',
          ...Object.fromEntries(expected.map(([name, value]) => [name, String(value)])),
        });
        const { body } = await rest('GET', `qr-codes?${query}`);
        const total = (status ? rows : listed).filter((row) =>
          expected.every(([name, value]) =>
            Object.entries(row).some(([k, v]) => k === name && v === value),
          ),
        ).length;
        expect(Object(body).pagination.total, `${query}`).toBe(total);
      }
    }
  }
  const tags = new Map<string, number>();
  for (const tag of listed.flatMap((row) => row.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  const counted = Object((await rest('GET', 'tags')).body).tags;
  expect(
    new Map(counted.map(({ tag, count }: { tag: string; count: number }) => [tag, count])),
  ).toEqual(tags);
  for (const tag of ['all', 't1', 'gone']) {
    const list = Object((await rest('GET', `qr-codes?limit=100&tag=${tag}`)).body);
    expect(list.pagination.total).toBe(tags.get(tag) ?? 0);
    expect(list.qrCodes).toHaveLength(Math.min(100, tags.get(tag) ?? 0));
  }
  const { body } = await rest('GET', 'folders');
  for (const { id, qrCodeCount } of Object(body).folders) {
    expect(qrCodeCount).toBe(listed.filter(({ folderId }) => folderId === id).length);
  }
}

const kept = () =>
  server.prisma.$queryRaw<{ count: number }[]>`
    SELECT "count" FROM "QrCodeCount" WHERE "organizationId" = ${ada.organizationId}
    UNION ALL SELECT "count" FROM "QrCodeTagCount" WHERE "organizationId" = ${ada.organizationId}`;

test('counts stay correct when codes are created, moved, paused and deleted simultaneously', async () => {
  const folders = await Promise.all(['a', 'b', 'c'].map(folder));
  const [a = '', b = '', c = ''] = folders;
  const ids = (await Promise.all([make(40), make(40, a), make(40, b)])).flat();
  await expectExact(folders);
  const status = (index: number) => (['ACTIVE', 'PAUSED', 'ARCHIVED'] as const)[index % 3];
  const responses = await Promise.all([
    make(50, c),
    make(50),
    rest('POST', 'qr-codes/bulk-update', {
      items: ids.slice(0, 60).map((id, index) => ({ id, folderId: c, status: status(index) })),
    }),
    rest('POST', 'qr-codes/bulk-update', {
      items: ids.slice(30, 90).map((id, index) => ({ id, folderId: a, status: status(index + 1) })),
    }),
    rest('POST', 'qr-codes/bulk-delete', { items: ids.slice(90, 110).map((id) => ({ id })) }),
    rest('POST', 'qr-codes/bulk-restore', { items: ids.slice(85, 105).map((id) => ({ id })) }),
    ...ids.slice(110, 115).map((id) => rest('DELETE', `qr-codes/${id}`)),
    ...ids.slice(115).map((id) => rest('DELETE', `qr-codes/${id}?purge=true`)),
    ...Array.from({ length: 20 }, (_, index) => rest('POST', 'qr-codes', code(index, b))),
    ...ids
      .slice(80, 90)
      .map((id) =>
        rest('PUT', `qr-codes/${id}`, { status: 'PAUSED', tags: ['all', 'new', 'new'] }),
      ),
    rest('POST', 'qr-codes/bulk-update', {
      items: ids.slice(20, 50).map((id) => ({ id, tags: ['t1', 'new'] })),
    }),
  ]);
  const failed = responses.flatMap((response) =>
    'status' in response && response.status >= 300 ? [response.body] : [],
  );
  expect(failed).toEqual([]);
  await expectExact(folders);
});

test('counts do not include what was rolled back', async () => {
  const ids = await make(5);
  const undone = await rest('POST', 'qr-codes/bulk-delete', {
    items: [...ids.map((id) => ({ id })), { id: 'qr_1' }],
  });
  expect(undone.status).toBe(404);
  const update = { items: [{ id: ids[0], status: 'PAUSED' }, { id: 'qr_1' }] };
  expect((await rest('POST', 'qr-codes/bulk-update', update)).status).toBe(404);
  await expect(
    server.prisma.$transaction(async (transaction) => {
      await transaction.qrCode.deleteMany({ where: { organizationId: ada.organizationId } });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await expectExact();
});

test('counts stay correct when a folder or an organization is deleted', async () => {
  const folders = await Promise.all(['a', 'b'].map(folder));
  const [a = '', b = ''] = folders;
  await make(20, a);
  await make(20, b);
  await Promise.all([rest('DELETE', `folders/${a}`), make(20, b)]);
  await expectExact(folders);
  await server.prisma.organization.delete({ where: { id: ada.organizationId } });
  expect(await kept()).toEqual([]);
});

test('counts use few rows and do not change with scans', async () => {
  const { shortUrl } = await ada.createQrCode();
  const before = await kept();
  await Promise.all(Array.from({ length: 20 }, () => fetch(shortUrl, { redirect: 'manual' })));
  expect(await kept()).toEqual(before);
  // Each statement adds a row; one in sixteen merges them.
  for (let index = 0; index < 400; index += 1) {
    await server.prisma.$executeRaw`
      UPDATE "QrCode" SET "tags" = ARRAY['all', 'n' || ${index % 2}], "status" =
        CASE "status" WHEN 'PAUSED' THEN 'ACTIVE' ELSE 'PAUSED' END::"QrCodeStatus"
      WHERE "organizationId" = ${ada.organizationId}`;
  }
  expect((await kept()).length).toBeLessThan(500);
  await expectExact();
});

test('a list reads stored counts instead of counting codes', async () => {
  await make(3);
  server.statements.length = 0;
  await rest('GET', 'qr-codes?type=URL&status=ACTIVE');
  const counting = server.statements.filter(
    (sql) => /count\(/i.test(sql) && !/prepared: (?:total|open)_scans/.test(sql),
  );
  expect(counting).toEqual([]);
  const { body } = await rest('GET', 'qr-codes?tag=none&type=URL');
  expect(body).toMatchObject({ pagination: { total: 0 } });
});
