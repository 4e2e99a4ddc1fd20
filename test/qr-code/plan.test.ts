// Queries on very many QR codes use indexes.
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createId } from '../../src/domain/id.ts';
import { fill, idOfCode, idOfFolder } from '../support/server/many-codes.ts';
import { useServer } from '../support/server/setting.ts';

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

interface Step {
  name: string;
  table: string | undefined;
  /** Rows read, including those filtered out. */
  read: number;
}

const planNode = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().default(0),
  'Rows Removed by Index Recheck': z.number().default(0),
  Plans: z.array(z.unknown()).default([]),
});

function stepsOf(plan: unknown): Step[] {
  const node = planNode.parse(plan);
  const rows =
    node['Actual Rows'] + node['Rows Removed by Filter'] + node['Rows Removed by Index Recheck'];
  return [
    {
      name: node['Node Type'],
      table: node['Relation Name'],
      read: rows * node['Actual Loops'],
    },
    ...node.Plans.flatMap(stepsOf),
  ];
}

/** The query plan of each statement of a request. */
async function plansOf(ask: () => Promise<{ status: number; body?: unknown }>): Promise<Step[]> {
  server.statements.length = 0;
  server.parameters.length = 0;
  expect((await ask()).status).toBe(200);
  const queries = server.statements.flatMap((sql, index) =>
    /FROM "(?:public"\.")?QrCode(?:Count)?"/.test(sql)
      ? [{ sql, values: z.array(z.unknown()).parse(JSON.parse(server.parameters[index] ?? '')) }]
      : [],
  );
  expect(queries.length).toBeGreaterThan(0);
  const steps = [];
  for (const { sql, values } of queries) {
    const rows = await server.prisma.$queryRawUnsafe(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
      ...values,
    );
    const [row] = z.array(z.object({ 'QUERY PLAN': z.unknown() })).parse(rows);
    const [{ Plan: plan }] = z.tuple([z.object({ Plan: z.unknown() })]).parse(row?.['QUERY PLAN']);
    steps.push(...stepsOf(plan));
  }
  return steps;
}

function expectThroughIndexes(steps: Step[], most: number): void {
  const ofCodes = steps.filter(({ table }) => table === 'QrCode');
  expect(ofCodes.filter(({ name, read }) => name.includes('Seq Scan') || read > most)).toEqual([]);
}

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

const orders = ['createdAt', '-createdAt', 'name', '-name', '-totalScans'];

describe('a first page, with its count', () => {
  test.each(orders)('sort=%s', async (sort) => {
    expectThroughIndexes(await plansOf(rest(`sort=${sort}`)), 200);
  });

  test.each([
    ['type=URL', 200],
    ['type=GEO', 200],
    ['status=ACTIVE', 200],
    ['status=ARCHIVED', 200],
    ['type=TEXT&status=PAUSED', 1_000],
    ['tag=print', 200],
    ['tag=rare', 200],
    ['tag=batch%2077', 200],
    ['tag=rare&tag=print', 200],
    ['search=19876', 200],
    ['search=winter%20voucher%2011', 400],
    ['search=no%20such%20thing', 200],
    ['search=19876&tag=print&type=URL', 200],
  ])('%s', async (filter, most) => {
    expectThroughIndexes(await plansOf(rest(filter)), most);
  });

  test.each(orders)('of a folder, sort=%s', async (sort) => {
    const steps = await plansOf(rest(`folderId=${idOfFolder(org, 3)}&sort=${sort}`));
    expectThroughIndexes(steps, sort.endsWith('createdAt') ? 200 : 3_000);
  });

  test.each(
    ['type=GEO', 'status=ARCHIVED', 'tag=rare', 'search=19876'].flatMap((filter) =>
      orders.map((sort) => `${filter}&sort=${sort}`),
    ),
  )('%s', async (query) => {
    expectThroughIndexes(await plansOf(rest(query)), 10_000);
  });
});

describe('a page far from the start', () => {
  const cursor = (n: number) => Buffer.from(`GPC:S:${idOfCode(org, n)}`).toString('base64');

  test.each(['CREATED_AT_ASC', 'CREATED_AT_DESC', 'NAME_ASC', 'NAME_DESC', 'TOTAL_SCANS_DESC'])(
    '%s, forward and backward',
    async (order) => {
      for (const page of [
        `first: 20, after: "${cursor(9_999)}"`,
        `last: 20, before: "${cursor(9_999)}"`,
        `first: 20, after: "${cursor(9_999)}", filter: {type: URL}`,
      ]) {
        expectThroughIndexes(await plansOf(connection(`${page}, orderBy: ${order}`)), 200);
      }
    },
  );
});
