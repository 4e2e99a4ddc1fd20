// Requests read and write the scans of a code by the shard key, so that a cluster asks one worker.
import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../src/core/log.ts';
import { createScanMaintenance } from '../../src/scan/recording/maintenance.ts';
import { countOpenScans } from '../../src/scan/roll-up/count.ts';
import { localTables, namesShardKey, readsDistributed } from '../support/database/shard-key.ts';
import { follow } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const queries = vi.spyOn(pg.Client.prototype, 'query');
const server = useServer();
const ada = useCaller(server, { once: true });
const textOf = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);

/** The statements on distributed tables since the last call, without those of the background. */
const taken = (): string[] =>
  queries.mock.calls
    .splice(0)
    .map(([query]) => textOf.parse(query))
    .filter((sql) => readsDistributed(sql) && !isCount.test(sql));

/** Counting, for all codes: each worker counts its own. */
const isCount = /INSERT INTO "\w+ScanDay"|"QrCodeTotal" t\b|AS MATERIALIZED|AS stored/;

/** Since when scans are stored, which is the same for all codes. */
const isSince = /FROM "Scan_other"/;
/** Asks all workers. */
const isOfOrganization = /"organizationId" = \$/;

let id = '';
let shortUrl = '';
beforeAll(async () => {
  ({ id, shortUrl } = await ada.createQrCode());
  for (let count = 0; count < 3; count += 1) await follow(shortUrl);
  await server.app.scansSettled();
});

const rest = (path: string) => ada.rest('GET', `/qr-codes${path}`);
const graphql = (query: string) => ada.graphql(query, { org: ada.organizationId, id });
const zone = 'timeZone=America/New_York';
const recent = `startDate=${new Date(Date.now() - 40 * 60 * 60 * 1_000).toISOString()}`;

const ofCode: [string, () => Promise<{ status: number }>][] = [
  ['a scan', async () => follow(shortUrl)],
  ['a code', () => rest(`/${id}`)],
  ['codes', () => rest('?limit=50')],
  ['codes by scans', () => rest('?sort=-totalScans')],
  ['an update', () => ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'New' } })],
  ['a limit', () => ada.rest('PUT', `/qr-codes/${id}`, { body: { routing: { scanLimit: 99 } } })],
  ['a scan of a code with a limit', async () => follow(shortUrl)],
  ['analytics', () => rest(`/${id}/analytics`)],
  ['analytics in a time zone', () => rest(`/${id}/analytics?${zone}`)],
  ['analytics of a part of a day', () => rest(`/${id}/analytics?${recent}`)],
  ['analytics as CSV', () => rest(`/${id}/analytics/export`)],
  ['scans', () => rest(`/${id}/scans?${recent}`)],
  [
    'scans in GraphQL',
    () =>
      graphql(`query ($org: ID!, $id: ID!) { organization(id: $org) { qrCode(id: $id) {
        totalScans scans(first: 5) { totalCount nodes { country } } } } }`),
  ],
  ['codes as CSV', () => rest('/export')],
];
const ofOrganization: [string, () => Promise<{ status: number }>][] = [
  ['analytics', () => rest('/analytics')],
  ['analytics in a time zone', () => rest(`/analytics?${zone}`)],
  ['analytics of a part of a day', () => rest(`/analytics?${recent}`)],
  [
    'scans',
    () =>
      graphql(`query ($org: ID!) { organization(id: $org) {
        scans(first: 5) { totalCount nodes { country } } } }`),
  ],
];

const kinds = [
  ['a code', ofCode],
  ['an organization', ofOrganization],
] as const;

for (const [kind, requests] of kinds) {
  for (const isCounted of [false, true]) {
    const when = isCounted ? 'counted' : 'open';
    test.each(requests)(`%s of ${kind}, with ${when} scans`, async (_name, request) => {
      await follow(shortUrl);
      await server.app.scansSettled();
      if (isCounted) await server.prisma.$transaction((on) => countOpenScans(on));
      taken();
      expect((await request()).status).toBeLessThan(400);
      await server.app.scansSettled();
      for (const sql of taken()) {
        const isFine = kind === 'an organization' ? isOfOrganization.test(sql) : namesShardKey(sql);
        expect(isFine || isSince.test(sql), sql).toBe(true);
        expect(localTables(sql), sql).toEqual([]);
      }
    });
  }
}

test.each([
  ['a filter by code', () => `qrCodeIds=${id}`],
  ['a filter by values', () => `qrCodeIds=${id}&devices=mobile`],
  ['a filter in a time zone', () => `qrCodeIds=${id}&${zone}&compareTo=PREVIOUS_PERIOD`],
  ['a filter of a part of a day', () => `qrCodeIds=${id}&${recent}`],
])('analytics with %s: no other tables', async (_name, query) => {
  await follow(shortUrl);
  const lists = ['hours', 'regions', 'topCodes', 'topFolders', 'topTags'];
  const include = lists.map((name) => `include=${name}`).join('&');
  taken();
  expect((await rest(`/analytics?${query()}&${include}`)).status).toBe(200);
  const statements = taken();
  expect(statements.length).toBeGreaterThan(3);
  for (const sql of statements) {
    expect(/"qrCodeId" = ANY\(\$/.test(sql) || isSince.test(sql), sql).toBe(true);
    expect(localTables(sql), sql).toEqual([]);
  }
});

test('a deletion, and what scan maintenance deletes afterwards', async () => {
  taken();
  await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
  expect(taken().filter((sql) => !namesShardKey(sql))).toEqual([]);
  await createScanMaintenance(server.prisma, createLog('silent')).deleteLeftovers();
  const deletions = taken().filter((sql) => sql.includes('DELETE'));
  expect(deletions.length).toBeGreaterThan(0);
  expect(deletions.filter((sql) => !namesShardKey(sql))).toEqual([]);
});
