// Upgrade of a database that the last release filled.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOverLock } from '../../../src/database/lock.ts';
import { createServerDatabase, type ServerDatabase } from '../../support/database/database.ts';
import { textAt } from '../../support/document/json.ts';
import { runOperator } from '../../support/server/command.ts';
import { type Launched, launched, until } from '../../support/server/launch.ts';
import { testSecret } from '../../support/server/server.ts';
import { packScans } from './pack.ts';
import { reason, startRelease, unpackRelease } from './release.ts';
import { scan } from './scan.ts';

let folder: string;
let dataDir: string;
let release: Awaited<ReturnType<typeof startRelease>> | undefined;
let database: ServerDatabase;
let db: pg.Client;
let server: Launched | undefined;

beforeAll(async () => {
  if (reason) return;
  folder = await unpackRelease();
  dataDir = await mkdtemp(path.join(tmpdir(), 'ilqr-upgrade-'));
}, 120_000);
afterAll(async () => {
  if (reason) return;
  server?.process.kill('SIGKILL');
  await server?.exit;
  await release?.stop();
  await db?.end();
  await database?.drop();
  for (const place of [folder, dataDir]) await rm(place, { recursive: true, force: true });
});

let org: string;
let key: string;
let ids: string[];
let shortCodes: string[];
/** What the release answered, by route. */
let before: Map<string, unknown>;
let shortUrl: string;

async function signUp(url: string): Promise<void> {
  const session = { origin: url, 'x-requested-with': 'test' };
  const ask = async (query: string, input: object, headers: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...session, ...headers },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = Object(await response.json());
    expect(errors).toBeUndefined();
    return { data, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
  };
  const { data, cookie } = await ask(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { organization { id } } }',
    {
      email: 'ada@example.com',
      password: 'correct horse battery staple',
      name: 'Ada',
      organizationName: 'Harbor',
    },
    {},
  );
  org = textAt(data, 'signUp.organization.id');
  const made = await ask(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { organizationId: org, name: 'Test' },
    { cookie },
  );
  key = textAt(made.data, 'createApiKey.secret');
}

/** JSON as an object, CSV as text. */
async function rest(url: string, method: string, route: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${url}/api/v1/organizations/${org}${route}`, {
    method,
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  expect(response.status, `${method} ${route} ${text}`).toBeLessThan(300);
  const isJson = response.headers.get('content-type')?.includes('json');
  return isJson ? JSON.parse(text) : text;
}

/** Makes everything that the release has stored older. */
const age = (days: number) =>
  db.query(`
    UPDATE "Scan" SET "scannedAt" = "scannedAt" - interval '${days} days';
    UPDATE "QrCodeScanDay" SET "day" = "day" - ${days};
    UPDATE "OrganizationScanDay" SET "day" = "day" - ${days};
    UPDATE "QrCodeScanQuarter" SET "start" = "start" - interval '${days} days';
    UPDATE "OrganizationScanQuarter" SET "start" = "start" - interval '${days} days';
    DELETE FROM "UniqueVisitor";
    SELECT "prepareScanMonth"("month"::date)
    FROM (SELECT DISTINCT date_trunc('month', "scannedAt") AS "month" FROM "Scan_other") AS months`);

const rowsOf = (csv: string): object[] => parse(csv, { columns: true });

async function expectSameFigures(url: string): Promise<void> {
  for (const [route, figures] of before) {
    const now = await rest(url, 'GET', route);
    // Exports have new columns.
    if (typeof figures === 'string')
      expect(rowsOf(String(now)), route).toMatchObject(rowsOf(figures));
    else expect(now, route).toMatchObject(Object(figures));
  }
}

const variables = () => ({
  DATABASE_URL: database.url,
  SECRET: testSecret,
  DATA_DIR: dataDir,
  SHORT_URL: shortUrl,
  RATE_LIMIT_PER_KEY: '0',
  RATE_LIMIT_PER_ADDRESS: '0',
});

async function start(): Promise<Launched> {
  server = await launched(variables());
  return server;
}

async function kill(): Promise<void> {
  server?.process.kill('SIGKILL');
  await server?.exit;
  server = undefined;
}

const read = async (sql: string): Promise<unknown[]> =>
  (await db.query({ text: sql, rowMode: 'array' })).rows;

const daysCarried = () =>
  read('SELECT "carried", count(*)::int FROM "ScanCarryOver" GROUP BY 1 ORDER BY 1');

/** The release fills a database: three codes, scans of people and bots on three days. */
async function fill(): Promise<void> {
  database = await createServerDatabase();
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  release = await startRelease(folder, database.url);
  const { url } = release;
  await signUp(url);
  shortUrl = `${url.replace('127.0.0.1', 'localhost')}/q`;
  const codes = [];
  for (const name of ['A', 'B', 'C']) {
    const data = { url: `https://example.com/${name}` };
    codes.push(Object(await rest(url, 'POST', '/qr-codes', { type: 'URL', name, data })));
  }
  ids = codes.map((code) => textAt(code, 'id'));
  shortCodes = codes.map((code) => textAt(code, 'shortCode'));
  for (const days of [40, 2, 0]) {
    for (const [index, code] of shortCodes.entries()) await scan(url, code, 40 * index);
    if (days > 0) await age(days);
  }
  const long = `startDate=${new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10)}`;
  const routes = ids.flatMap((id) => [
    `/qr-codes/${id}`,
    ...['', 'timeZone=Asia/Kathmandu', long, `${long}&timeZone=America/St_Johns`].map(
      (query) => `/qr-codes/${id}/analytics?${query}`,
    ),
    `/qr-codes/${id}/analytics/export`,
    `/qr-codes/${id}/scans?limit=100`,
    `/qr-codes/${id}/scans?limit=100&bots=true`,
  ]);
  routes.push(
    '/qr-codes/analytics',
    `/qr-codes/analytics?${long}`,
    `/qr-codes/analytics?${long}&timeZone=Asia/Kathmandu`,
    '/qr-codes?sort=-totalScans',
    '/qr-codes/export',
  );
  before = new Map();
  for (const route of routes) before.set(route, await rest(url, 'GET', route));
  await release.stop();
  release = undefined;
}

describe.skipIf(reason)(`an upgrade from the last release ${reason || ''}`, () => {
  test('shows the same figures before, while and after scans are carried over', async () => {
    await fill();
    expect(before.get('/qr-codes?sort=-totalScans')).toMatchObject({
      qrCodes: [{ totalScans: 216 }, { totalScans: 108 }, { totalScans: 0 }],
    });

    // Nothing is carried over while another process seems to do it.
    await db.query('SELECT pg_advisory_lock($1)', [carryOverLock]);
    await expectSameFigures((await start()).url);
    expect(await daysCarried()).toEqual([]);
    await kill();

    // A day is locked, so that it stops in the middle.
    const locked = new pg.Client({ connectionString: database.url });
    await locked.connect();
    await db.query(
      `INSERT INTO "ScanCarryOver" ("day", "carried")
       SELECT min("day"), false FROM "OrganizationScanDay_before"`,
    );
    await locked.query('BEGIN; SELECT FROM "ScanCarryOver" FOR UPDATE');
    await db.query('SELECT pg_advisory_unlock($1)', [carryOverLock]);
    const { url } = await start();
    const isInTheMiddle = async () => String(await daysCarried()) === 'false,1,true,2';
    await until(isInTheMiddle);
    expect(await packScans(database.url)).toBe(false);
    await expectSameFigures(url);
    // Commands that would read half of it refuse.
    expect(await runOperator('backup', [path.join(dataDir, 'backup')], variables())).toMatchObject({
      code: 1,
      output: expect.stringContaining('the server is still carrying over the scans of 1.0.0'),
    });
    await kill();
    await locked.end();

    // The next start goes on; scans are counted in addition.
    const next = await start();
    await until(() => next.output().includes('all sums are the same'));
    await expectSameFigures(next.url);
    expect(
      await read(`SELECT relname FROM pg_class WHERE relname ~ '_before|ScanCarryOver|_bot_'`),
    ).toEqual([]);
    expect(
      await read(`SELECT FROM pg_index WHERE indrelid = '"Scan"'::regclass AND NOT indisvalid`),
    ).toEqual([]);
    await until(() => packScans(database.url));
    await expectSameFigures(next.url);
    const [, , busiest = ''] = shortCodes;
    await scan(next.url, busiest, 9);
    expect(await rest(next.url, 'GET', '/qr-codes?sort=-totalScans')).toMatchObject({
      qrCodes: [{ totalScans: 225 }, { totalScans: 108 }, { totalScans: 0 }],
    });
    // By visitors whom 1.0.0 has seen today: none is new.
    const route = `/qr-codes/${ids[2]}/analytics?`;
    expect(before.get(route)).toMatchObject({ summary: { totalScans: 144, uniqueScans: 14 } });
    const summary = { totalScans: 153, uniqueScans: 14 };
    expect(await rest(next.url, 'GET', route)).toMatchObject({ summary });
    await kill();
  }, 300_000);
});
