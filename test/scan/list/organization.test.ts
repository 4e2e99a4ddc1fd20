// Pages of the scans of an organization are full and complete, whatever is counted by which part of a day.
import { expect, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { createScanMaintenance } from '../../../src/scan/recording/maintenance.ts';
import { countOpenScans } from '../../../src/scan/roll-up/count.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { type Caller, createCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const caller = () => createCaller(server, { permissions: ['QR_CODES_WRITE', 'ANALYTICS_READ'] });
const countAll = () => server.prisma.$transaction((on) => countOpenScans(on));

interface Arguments {
  first?: number;
  last?: number;
  after?: string;
  before?: string;
  offset?: number;
}

async function page({ graphql, organizationId }: Caller, given: Arguments) {
  const { data, errors } = await graphql(
    `query ($org: ID!, $first: Int, $last: Int, $after: String, $before: String, $offset: Int) {
      organization(id: $org) {
        scans(first: $first, last: $last, after: $after, before: $before, offset: $offset) {
          nodes { scannedAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        } } }`,
    { org: organizationId, ...given },
  );
  expect(errors).toEqual([]);
  const { nodes, pageInfo } = Object(data).organization.scans;
  return { times: nodes.map(({ scannedAt }: { scannedAt: string }) => scannedAt), ...pageInfo };
}

const size = 40;

/** All pages, from either end. */
async function walk(person: Caller, backward: boolean): Promise<string[]> {
  const times: string[] = [];
  let cursor: string | undefined;
  do {
    const found = await page(
      person,
      backward ? { last: size, before: cursor } : { first: size, after: cursor },
    );
    if (backward) times.unshift(...found.times);
    else times.push(...found.times);
    const more = backward ? found.hasPreviousPage : found.hasNextPage;
    if (more) expect(found.times).toHaveLength(size);
    cursor = more ? (backward ? found.startCursor : found.endCursor) : undefined;
  } while (cursor !== undefined);
  return times;
}

test('every scan is on one page: of busy days, quiet ones, and before they are counted', async () => {
  const person = await caller();
  const codes = [await person.createQrCode(), await person.createQrCode()];
  const expected: string[] = [];
  for (const [day, scans] of [3, 120, 0, 50, 7, 1, 90].entries()) {
    const rows = Array.from({ length: scans }, (_, index) => {
      const seconds = (index * 37_501 + day) % 86_400;
      const time = new Date(Date.UTC(2024, 4, 1 + day, 0, 0, seconds));
      expected.push(`${time.toISOString().slice(0, 19)}Z`);
      return scanOf(codes[index % 2]?.id ?? '', time.toISOString());
    });
    if (rows.length > 0) await put(server, rows);
    if (day % 3 === 1) await countAll();
  }
  expected.sort().reverse();
  for (const isCounted of [false, true]) {
    if (isCounted) await countAll();
    expect(await walk(person, false)).toEqual(expected);
    expect(await walk(person, true)).toEqual(expected);
    const { times } = await page(person, { first: 30, offset: 100 });
    expect(times).toEqual(expected.slice(100, 130));
  }
});

test('scans of deleted codes, whose counts stay, take no place', async () => {
  const person = await caller();
  const [kept, deleted] = [await person.createQrCode(), await person.createQrCode()];
  const many = (id: string, date: string) =>
    Array.from({ length: 50 }, (_, second) =>
      scanOf(id, new Date(Date.parse(date) + second * 1_000).toISOString()),
    );
  await put(server, [
    ...many(kept.id, '2024-05-01T10:00:00Z'),
    ...many(deleted.id, '2024-05-20T10:00:00Z'),
    ...many(deleted.id, '2024-05-21T10:00:00Z'),
  ]);
  await person.rest('DELETE', `/qr-codes/${deleted.id}?purge=true`);
  await createScanMaintenance(server.prisma, createLog('silent')).deleteLeftovers();
  const found = await page(person, { first: 30 });
  expect(found.times).toHaveLength(30);
  expect(found.hasNextPage).toBe(true);
  expect(await walk(person, false)).toHaveLength(50);
});
