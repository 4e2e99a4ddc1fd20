// Codes in the trash and in the archive cost the other lists nothing.
import { beforeAll, describe, expect, test } from 'vitest';
import { createId } from '../../../src/domain/id.ts';
import { fill, idOfFolder } from '../../support/server/many-codes.ts';
import { useServer } from '../../support/server/setting.ts';
import { expectThroughIndexes, plansOf } from '../plans.ts';

const listed = 2_000;
const hidden = 100_000;

const server = useServer();
let org: string;
let key: string;
/** The newest and the most scanned are hidden, which lists would read first. */
beforeAll(async () => {
  const { prisma } = server;
  org = createId('Organization');
  await prisma.organization.create({ data: { id: org, name: 'Many', slug: org.slice(4) } });
  await fill(server, org, listed + hidden, listed);
  const ada = await server.addMember(org, 'ADMIN');
  key = (await server.createKey({ ...ada, organizationId: org })).secret;
}, 400_000);

const get = (path: string) => () => server.rest('GET', `/organizations/${org}/${path}`, { key });
const orders = ['createdAt', '-createdAt', 'name', '-name', '-totalScans'];

async function expectCheap(query: string, most = 200) {
  const steps = await plansOf(server, get(`qr-codes?${query}`));
  expectThroughIndexes(steps, most);
  const totals = steps.filter(({ table, read }) => table === 'QrCodeTotal' && read > most);
  expect(totals).toEqual([]);
}

describe('with 100,000 hidden codes, a first page with its count reads few rows', () => {
  test.each(orders)('sort=%s', (sort) => expectCheap(`sort=${sort}`));
  test.each(['ARCHIVED', 'DELETED'].flatMap((status) => orders.map((sort) => [status, sort])))(
    'status=%s&sort=%s',
    (status, sort) =>
      expectCheap(`status=${status}&sort=${sort}`, status === 'DELETED' ? 5_000 : 200),
  );
  test.each(['type=URL', 'type=GEO', 'status=ACTIVE', 'tag=rare', 'search=no%20such%20thing'])(
    '%s',
    (filter) => expectCheap(filter),
  );
  test.each(['tag=print', 'search=menu', 'search=101998&tag=print', 'status=PAUSED'])(
    '%s',
    (filter) => expectCheap(filter, listed),
  );
  test('of a folder', () => expectCheap(`folderId=${idOfFolder(org, 3)}`));
});

test('counts and tags contain none of them', async () => {
  const { body } = await get('qr-codes?limit=1')();
  expect(Object(body).pagination.total).toBeLessThanOrEqual(listed);
  const { body: tags } = await get('tags?search=print')();
  expect(Object(tags).tags).toEqual([{ tag: 'print', count: expect.any(Number) }]);
  expect(Object(tags).tags[0].count).toBeLessThanOrEqual(listed / 2);
  const { body: trash } = await get('qr-codes?status=DELETED&limit=1')();
  const { body: archive } = await get('qr-codes?status=ARCHIVED&limit=1')();
  const totals = [trash, archive].map((page) => Object(page).pagination.total);
  expect(totals[0] + totals[1]).toBeGreaterThanOrEqual(hidden);
});
