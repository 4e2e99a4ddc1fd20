// Inserts scans as the server stores them, at given times.
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Prisma } from '../../../src/database/client/client.ts';
import { allScans } from '../../../src/database/scans/all-scans.ts';
import { readTotals } from '../../../src/database/scans/scan-totals.ts';
import { type StoredScan, storedScans } from '../../../src/database/scans/stored-scan.ts';
import type { ScanRow } from '../../../src/scan/storing/scan-row.ts';
import { storeScans } from '../../../src/scan/storing/store.ts';
import type { TestServer } from './server.ts';

/** A phone; Node's own User-Agent header is not that of a browser. */
export const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
export const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
export const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0';
export const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

/** A scan by a new visitor. */
export const scanOf = (
  qrCodeId: string,
  scannedAt: string,
  more: Partial<ScanRow> = {},
): ScanRow => ({
  id: uuid(),
  qrCodeId,
  scannedAt: new Date(scannedAt),
  country: 'DE',
  region: null,
  city: 'Hamburg',
  device: 'mobile',
  os: 'iOS',
  browser: 'Safari',
  language: 'de',
  referrer: 'direct',
  target: 'https://example.com',
  visitor: randomBytes(16).toString('hex'),
  bot: false,
  ...more,
});

export const put = async (server: TestServer, scans: readonly ScanRow[]): Promise<void> => {
  await storeScans(server.pool, scans);
};

/** The stored scans of a code, or all, in the order of time. */
export const storedScansOf = async (
  { prisma, app }: Pick<TestServer, 'prisma'> & { app: Pick<TestServer['app'], 'scansSettled'> },
  qrCodeId?: string,
): Promise<StoredScan[]> => {
  await app.scansSettled();
  return storedScans.parse(
    await prisma.$queryRaw`
      SELECT s.* FROM (
        SELECT "qrCodeId" FROM "Scan" UNION SELECT "qrCodeId" FROM "ScanPack") AS code
      CROSS JOIN LATERAL (${allScans({
        code: Prisma.sql`code."qrCodeId"`,
        from: Prisma.sql`'-infinity'::timestamp`,
        to: Prisma.sql`'infinity'::timestamp`,
        condition: Prisma.sql`true`,
      })}) AS s
      WHERE code."qrCodeId" = ${qrCodeId} OR ${qrCodeId}::text IS NULL
      ORDER BY "scannedAt", "id"`,
  );
};

/** The total that the database shows for a code. */
export const totalOf = async (
  { prisma, app }: Pick<TestServer, 'prisma' | 'app'>,
  qrCodeId: string,
): Promise<number> => {
  await app.scansSettled();
  const [total] = await readTotals([qrCodeId], prisma);
  return total?.scans ?? 0;
};

/** Follows a short link like a browser. */
export const follow = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, { redirect: 'manual', headers: { 'user-agent': iPhone, ...headers } });

/** The same without a network connection, by calling the handler. */
export const browse = (url: string, init: RequestInit = {}): Request =>
  new Request(url, { ...init, headers: { 'user-agent': iPhone } });
