// The query plans of requests for QR codes.
import { expect } from 'vitest';
import { z } from 'zod';
import type { TestServer } from '../support/server/server.ts';

export interface Step {
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

/** As Prisma takes them: it refuses some of the values that it sends. */
const asJson = (values: readonly unknown[]) =>
  z.array(z.unknown()).parse(JSON.parse(JSON.stringify(values)));

/** The query plan of each statement of a request. */
export async function plansOf(
  server: TestServer,
  ask: () => Promise<{ status: number; body?: unknown }>,
): Promise<Step[]> {
  server.statements.length = 0;
  server.parameters.length = 0;
  expect((await ask()).status).toBe(200);
  const queries = server.statements.flatMap((sql, index) =>
    /FROM "(?:public"\.")?QrCode(?:Count)?"/.test(sql)
      ? [{ sql, values: asJson(server.parameters[index] ?? []) }]
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

export function expectThroughIndexes(steps: Step[], most: number): void {
  const ofCodes = steps.filter(({ table }) => table === 'QrCode');
  expect(ofCodes.filter(({ name, read }) => name.includes('Seq Scan') || read > most)).toEqual([]);
}
