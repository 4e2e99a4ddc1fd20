// Reads pages of single scans.
import { Prisma } from '../../database/client/client.ts';
import {
  batchesFrom,
  inBatches,
  type Progress,
  readProgress,
} from '../../database/scan-batches.ts';
import { type StoredScan, storedScans } from '../../database/stored-scan.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { type ScanSubject, written } from '../analytics/single-scans.ts';

/** Position of a scan in the order of time. */
export interface ScanPlace {
  scannedAt: number;
  id: string;
}

interface Page {
  from: number;
  /** Exclusive end. */
  to: number;
  bots: boolean;
  /** Earlier scans than this. */
  after: ScanPlace | undefined;
  /** Later scans than this. */
  before: ScanPlace | undefined;
  /** From the earliest scan on; otherwise from the latest. */
  backward: boolean;
  take: number;
  skip: number;
}

/** Reads a page by keyset, so that new scans do not shift pages. */
export async function readScans(
  { organizationId, qrCodeId }: ScanSubject,
  page: Page,
  prisma: RequestDatabase,
): Promise<StoredScan[]> {
  const way = Prisma.raw(page.backward ? 'ASC' : 'DESC');
  const order = Prisma.sql`"scannedAt" ${way}, "id" ${way}`;
  if (qrCodeId !== null) {
    return storedScans.parse(
      await prisma.$queryRaw`
        SELECT * FROM "Scan" s WHERE s."qrCodeId" = ${qrCodeId} AND ${matching(page)}
        ORDER BY ${order} LIMIT ${page.take} OFFSET ${page.skip}`,
    );
  }
  const progress = await readProgress(prisma);
  return storedScans.parse(
    await prisma.$queryRaw`
      SELECT scan.* FROM (${codesOn(organizationId, page, progress)}) AS code
      CROSS JOIN LATERAL (
        SELECT * FROM "Scan" s WHERE s."qrCodeId" = code."qrCodeId" AND ${matching(page)}
        ORDER BY ${order} LIMIT ${page.take + page.skip}) AS scan
      ORDER BY ${order} LIMIT ${page.take} OFFSET ${page.skip}`,
  );
}

function matching({ from, to, bots, after, before }: Page): Prisma.Sql {
  const conditions = [
    Prisma.sql`s."bot" = ${bots}`,
    Prisma.sql`s."scannedAt" >= ${written(from)}::timestamp`,
    Prisma.sql`s."scannedAt" < ${written(to)}::timestamp`,
  ];
  // The condition on time alone allows an index scan.
  if (after) {
    conditions.push(Prisma.sql`s."scannedAt" <= ${written(after.scannedAt)}::timestamp
      AND (s."scannedAt", s."id") < (${written(after.scannedAt)}::timestamp, ${after.id}::uuid)`);
  }
  if (before) {
    conditions.push(Prisma.sql`s."scannedAt" >= ${written(before.scannedAt)}::timestamp
      AND (s."scannedAt", s."id") > (${written(before.scannedAt)}::timestamp, ${before.id}::uuid)`);
  }
  return Prisma.join(conditions, ' AND ');
}

/**
 * Codes of an organization that were scanned on the days of a page: days are taken from the start of the
 * page until they have enough scans. Scans have no index by organization, which would make each of them
 * larger by a fifth.
 */
function codesOn(organizationId: string, page: Page, progress: Progress): Prisma.Sql {
  const { bots, backward, take, skip } = page;
  const from = written(Math.max(page.from, page.before?.scannedAt ?? 0));
  const to = written(Math.min(page.to, page.after?.scannedAt ?? page.to));
  const start = backward ? from : to;
  const past = Prisma.raw(backward ? '>' : '<');
  const batches = batchesFrom(progress.kept, progress);
  // Some scans of the first day are before the page.
  return Prisma.sql`
    WITH days AS (
      SELECT "day", sum(${Prisma.raw(bots ? '"bots"' : '"scans"')}) OVER (
               ORDER BY "day" ${Prisma.raw(backward ? 'ASC' : 'DESC')}) AS "scans"
      FROM "OrganizationScanDay"
      WHERE "organizationId" = ${organizationId} AND "day" ${past} ${start}::date),
    last AS (
      SELECT ${Prisma.raw(backward ? 'min' : 'max')}("day") AS "day" FROM days
      WHERE "scans" >= ${take + skip})
    SELECT code."qrCodeId" FROM "QrCodeScanDay" code, last
    WHERE code."organizationId" = ${organizationId}
      AND code."day" >= ${from}::date AND code."day" <= ${to}::date
      AND (last."day" IS NULL OR code."day" ${Prisma.raw(backward ? '<=' : '>=')} last."day")
    UNION
    SELECT "qrCodeId" FROM "Scan"
    WHERE "organizationId" = ${organizationId} AND ${batches ? inBatches(batches) : Prisma.sql`false`}`;
}
