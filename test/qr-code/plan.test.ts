// Queries on very many QR codes use indexes.
import { beforeAll, describe, expect, test } from 'vitest';
import { createId } from '../../src/domain/id.ts';
import { fill, idOfCode, idOfFolder } from '../support/server/many-codes.ts';
import { useServer } from '../support/server/setting.ts';
import { expectThroughIndexes, plansOf } from './plans.ts';

const codes = 20_000;

const server = useServer();
let org: string;
let key: string;
beforeAll(async () => {
  org = createId('Organization');
  const others = [1, 2, 3, 4, 5].map(() => createId('Organization'));
  for (const id of [...others, org]) {
    await server.prisma.organization.create({ data: { id, name: 'Many', slug: id.slice(4) } });
    await fill(server, id, id === org ? codes : 2_000);
  }
  const ada = await server.addMember(org, 'ADMIN');
  key = (await server.createKey({ ...ada, organizationId: org })).secret;
}, 120_000);

const plans = (ask: Parameters<typeof plansOf>[1]) => plansOf(server, ask);
const rest = (query: string) => () =>
  server.rest('GET', `/organizations/${org}/qr-codes?${query}`, { key });
const connection = (args: string) => async () => {
  const response = await server.graphql(
    `query ($org: ID!) { organization(id: $org) { qrCodes(${args}) { nodes { id } totalCount
      pageInfo { hasNextPage } } } }`,
    { org },
    { 'x-api-key': key },
  );
  expect(response.errors).toEqual([]);
  expect(Object(response.data).organization.qrCodes.nodes).toHaveLength(20);
  return response;
};

const orders = [
  'createdAt',
  '-createdAt',
  'updatedAt',
  '-updatedAt',
  'name',
  '-name',
  '-totalScans',
  '-lastScannedAt',
  'expiresAt',
];

describe('a first page, with its count', () => {
  test.each(orders)('sort=%s', async (sort) => {
    expectThroughIndexes(await plans(rest(`sort=${sort}`)), 200);
  });

  test.each([
    ['type=URL', 200],
    ['type=GEO', 200],
    ['status=ACTIVE', 200],
    ['status=ARCHIVED', 200],
    ['status=DELETED', 200],
    ['type=TEXT&status=PAUSED', 1_000],
    ['tag=print', 200],
    ['tag=rare', 200],
    ['tag=batch%2077', 200],
    ['tag=rare&tag=print', 200],
    ['search=19876', 200],
    ['search=winter%20voucher%2011', 400],
    ['search=no%20such%20thing', 200],
    ['search=19876&tag=print&type=URL', 200],
    ['types=GEO&types=WIFI', 2_000],
    ['statuses=PAUSED&statuses=ARCHIVED', 2_000],
    ['hasFolder=false', 200],
    ['target=no%20such%20host', 200],
    ['q=no%20such%20thing', 200],
    ['metadata[team]=none', 200],
    ['externalId=none', 200],
    ['shortCode=none', 200],
  ])('%s', async (filter, most) => {
    expectThroughIndexes(await plans(rest(filter)), most);
  });

  test.each(orders)('of a folder, sort=%s', async (sort) => {
    const steps = await plans(rest(`folderId=${idOfFolder(org, 3)}&sort=${sort}`));
    expectThroughIndexes(steps, sort.endsWith('createdAt') ? 200 : 3_000);
  });

  test.each(
    ['type=GEO', 'status=ARCHIVED', 'tag=rare', 'search=19876'].flatMap((filter) =>
      orders.map((sort) => `${filter}&sort=${sort}`),
    ),
  )('%s', async (query) => {
    expectThroughIndexes(await plans(rest(query)), 10_000);
  });
});

describe('a page far from the start', () => {
  const cursor = (n: number) => Buffer.from(`GPC:S:${idOfCode(org, n)}`).toString('base64');

  test.each([
    'CREATED_AT_ASC',
    'CREATED_AT_DESC',
    'UPDATED_AT_ASC',
    'UPDATED_AT_DESC',
    'NAME_ASC',
    'NAME_DESC',
    'TOTAL_SCANS_DESC',
    'LAST_SCANNED_AT_DESC',
    'EXPIRES_AT_ASC',
  ])('%s, forward and backward', async (order) => {
    for (const page of [
      `first: 20, after: "${cursor(9_999)}"`,
      `last: 20, before: "${cursor(9_999)}"`,
      `first: 20, after: "${cursor(9_999)}", filter: {type: URL}`,
    ]) {
      expectThroughIndexes(await plans(connection(`${page}, orderBy: ${order}`)), 200);
    }
  });
});
