// Combined filters find the same QR codes as a comparison of each one.
import fc, { type Arbitrary } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { storedRouting } from '../../../src/domain/routing/shape.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { day, type Filter, fillWithCodes, listedBy, type Row, readCodes } from './codes.ts';

/** For more filters: FUZZ_SEED=2 FUZZ_RUNS=1000. */
const seed = Number(process.env.FUZZ_SEED ?? 1);
const numRuns = Number(process.env.FUZZ_RUNS ?? 120);

const server = useServer();
const ada = useCaller(server, { once: true });
let rows: Row[];
let filters: Arbitrary<Filter>;
beforeAll(async () => {
  const folders = await fillWithCodes(server, ada.organizationId, 200);
  // With the same values, so that each part matches codes of both.
  const bob = await server.signUp('Bob');
  await fillWithCodes(server, bob.organizationId, 60);
  rows = await readCodes(server, ada.organizationId);
  filters = combined(folders);
}, 60_000);

const period = (from: number): Arbitrary<{ since?: string; until?: string }> =>
  fc
    .tuple(fc.integer({ min: from, max: from + 9 }), fc.integer({ min: from + 3, max: from + 40 }))
    .chain(([since, until]) =>
      fc.constantFrom(
        { since: day(since) },
        { until: day(until) },
        { since: day(since), until: day(until) },
      ),
    );

function combined(folders: readonly string[]): Arbitrary<Filter> {
  const some = <Value>(...values: Value[]) => fc.constantFrom(...values);
  const statuses = some('ACTIVE', 'PAUSED', 'ARCHIVED', 'DELETED');
  const types = some('URL', 'TEXT', 'WIFI', 'GEO');
  const fields = {
    ids: fc.subarray(
      rows.slice(0, 40).map(({ id }) => id),
      { minLength: 1 },
    ),
    type: types,
    types: fc.array(types, { minLength: 1, maxLength: 3 }),
    status: statuses,
    statuses: fc.array(statuses, { minLength: 1, maxLength: 3 }),
    folderId: some(...folders, 'fld_01h455vb4pex5vsknk084sn02q'),
    hasFolder: fc.boolean(),
    dynamic: fc.boolean(),
    shortCode: some(...rows.slice(0, 3).map(({ shortCode }) => shortCode.toUpperCase()), '!'),
    externalId: some('order 1', 'order 100', 'none'),
    target: some('SHOP3.example', 'rule1', '.example/path', 'later', '%', '_1', 'x'),
    tag: some('print', 'rare', 'none'),
    tags: some([], ['print'], ['print', 'rare']),
    metadata: some<Filter['metadata'] & object>(
      { key: 'team' },
      { key: 'team', value: 'red' },
      { key: 'a.b', value: '' },
      { key: 'none', value: null },
    ),
    createdAt: period(10),
    updatedAt: period(48),
    lastScannedAt: period(68),
    totalScans: some({ min: 1 }, { max: 0 }, { min: 2, max: 3 }, {}),
    search: some('menu', 'uber', 'Über', '%', '1', 's', 'flyer 1', 'nothing', ''),
    q: some('SHOP3.example', 'Über', 'rule1', '%', 'x', 'flyer 1', 'nothing', ''),
  };
  const leaf = fc.record(fields, { requiredKeys: [] }).chain((all) => {
    const names = Object.keys(all);
    return fc
      .subarray(names, { maxLength: Math.min(2, names.length) })
      .map((kept) =>
        Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name))),
      );
  });
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => {
    const parts = fc.array(tie('filter'), { minLength: 1, maxLength: 3 });
    const inner = fc.record({ and: parts, or: parts, not: tie('filter') }, { requiredKeys: [] });
    return {
      filter: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        leaf,
        fc.tuple(leaf, inner).map(([own, more]) => ({ ...own, ...more })),
      ),
    };
  });
  return filter;
}

async function list(filter: Filter, args: Record<string, unknown>) {
  const { data, errors } = await ada.graphql(
    `query ($org: ID!, $filter: QrCodeFilter, $orderBy: QrCodeOrder, $first: Int, $after: String,
        $last: Int, $before: String) {
      organization(id: $org) { qrCodes(filter: $filter, orderBy: $orderBy, first: $first, after: $after,
        last: $last, before: $before) {
        totalCount nodes { id } pageInfo { endCursor startCursor } } } }`,
    { org: ada.organizationId, filter, ...args },
  );
  expect(errors, JSON.stringify(filter)).toEqual([]);
  const { totalCount, nodes, pageInfo } = Object(data).organization.qrCodes;
  const ids: string[] = nodes.map(({ id }: { id: string }) => id);
  return { totalCount, ids, ...pageInfo };
}

const orders: Record<string, (row: Row) => number | string> = {
  CREATED_AT_DESC: ({ id }) => id,
  UPDATED_AT_ASC: ({ updatedAt }) => updatedAt.getTime(),
  UPDATED_AT_DESC: ({ updatedAt }) => updatedAt.getTime(),
  TOTAL_SCANS_DESC: ({ total }) => total?.scans ?? 0,
  LAST_SCANNED_AT_DESC: ({ total }) => total?.lastScannedAt?.getTime() ?? 0,
  EXPIRES_AT_ASC: ({ routing }) => storedRouting.parse(routing ?? {}).validUntil ?? 'never',
};

function sorted(found: readonly Row[], order: string): string[] {
  const sortBy = orders[order];
  if (!sortBy) throw new Error(`No order ${order}`);
  const up = order.endsWith('_ASC') ? 1 : -1;
  const compare = <Value>(a: Value, b: Value) => (a < b ? -up : a > b ? up : 0);
  return [...found]
    .sort((a, b) => compare(sortBy(a), sortBy(b)) || compare(a.id, b.id))
    .map(({ id }) => id);
}

test('in every order, with the total, twice', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(orders)), filters, async (orderBy, filter) => {
      const expected = sorted(listedBy(filter, rows), orderBy);
      const page = { totalCount: expected.length, ids: expected.slice(0, 100) };
      expect(await list(filter, { orderBy, first: 100 })).toMatchObject(page);
      // What is remembered of the first time gives the same.
      expect(await list(filter, { orderBy, first: 100 })).toMatchObject(page);
    }),
    { seed, numRuns },
  );
});

const halves: Filter[] = [
  {},
  { hasFolder: false },
  { or: [{ tag: 'print' }, { search: 'menu' }] },
  { not: { target: 'shop1' }, statuses: ['ACTIVE', 'ARCHIVED', 'DELETED'] },
  { or: [{ externalId: 'order 1' }, { metadata: { key: 'team', value: 'red' } }] },
];

test.each(
  Object.keys(orders).flatMap((order) => halves.map((filter, index) => ({ order, filter, index }))),
)('page by page, forward and backward: $order, filter $index', async ({ order, filter }) => {
  const expected = sorted(listedBy(filter, rows), order);
  const forward: string[] = [];
  const backward: string[] = [];
  for (let after = null; ; ) {
    const { ids, endCursor } = await list(filter, { orderBy: order, first: 30, after });
    forward.push(...ids);
    if (ids.length < 30) break;
    after = endCursor;
  }
  for (let before = null; ; ) {
    const { ids, startCursor } = await list(filter, { orderBy: order, last: 30, before });
    backward.unshift(...ids);
    if (ids.length < 30) break;
    before = startCursor;
  }
  expect(forward).toEqual(expected);
  expect(backward).toEqual(expected);
});

test('a remembered search notices every change', async () => {
  const filter = { search: 'remembered' };
  const total = async () => (await list(filter, { first: 1 })).totalCount;
  expect([await total(), await total()]).toEqual([0, 0]);
  const { id } = await ada.createQrCode({ name: 'To be remembered' });
  expect([await total(), await total()]).toEqual([1, 1]);
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Other' } });
  expect([await total(), await total()]).toEqual([0, 0]);
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Remembered' } });
  expect(await total()).toBe(1);
  await ada.rest('DELETE', `/qr-codes/${id}`);
  expect(await total()).toBe(0);
  await ada.rest('POST', `/qr-codes/${id}/restore`);
  expect(await total()).toBe(1);
  await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
  expect(await total()).toBe(0);
});
