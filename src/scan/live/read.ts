// Reads the scans for live subscribers.

import { Prisma, type PrismaClient } from '../../database/client/client.ts';
import { allScans } from '../../database/scans/all-scans.ts';
import { batchesFrom, inBatches, readProgress } from '../../database/scans/scan-batches.ts';
import { scansOfDays } from '../../database/scans/scan-parts.ts';
import { type StoredScan, scanColumns, storedScans } from '../../database/scans/stored-scan.ts';

type Database = Pick<PrismaClient, '$queryRaw'>;

interface Notified {
  qrCodeId: string;
  ids: readonly string[];
  /** Times of the first and last scan, in RFC 3339. */
  from: string;
  to: string;
}

/** The scans of a notification, in the order of time. */
export const scansWithIds = async (
  { qrCodeId, ids, from, to }: Notified,
  prisma: Database,
): Promise<StoredScan[]> =>
  storedScans.parse(
    await prisma.$queryRaw`
      ${allScans({
        code: Prisma.sql`${qrCodeId}`,
        from: Prisma.sql`${from}::timestamp`,
        to: Prisma.sql`(${to}::timestamp + interval '1 millisecond')`,
        condition: Prisma.sql`s."id" = ANY(${ids}::uuid[])`,
      })}
      ORDER BY "scannedAt", "id"`,
  );

const maxScans = 1_000;

/** The latest scans of organizations since a time, in the order of time, without bots. */
export const scansSince = async (
  organizationIds: readonly string[],
  since: Date,
  prisma: Database,
): Promise<StoredScan[]> => {
  const from = since.toISOString();
  const progress = await readProgress(prisma);
  const batches = batchesFrom(progress.kept, progress);
  const own = Prisma.sql`"organizationId" = ANY(${organizationIds}::text[])`;
  const isSince = Prisma.sql`NOT s."bot" AND s."scannedAt" >= ${from}::timestamp`;
  const counted = scansOfDays({
    codes: Prisma.sql`(
      SELECT * FROM "QrCodeScanDay" WHERE ${own} AND "day" >= ${from}::date) AS code`,
    condition: Prisma.sql`${isSince} AND s."batch" < ${progress.kept}`,
  });
  const open =
    batches &&
    Prisma.sql`
    UNION ALL
    SELECT ${scanColumns} FROM "Scan" s
    WHERE s.${own} AND ${isSince} AND ${inBatches(batches)}`;
  const scans = storedScans.parse(
    await prisma.$queryRaw`
      SELECT * FROM (
        SELECT ${scanColumns} FROM (
          ${Prisma.join([...counted], ' UNION ALL ')}) AS s
        ${open ?? Prisma.empty}) AS s
      ORDER BY "scannedAt" DESC, "id" DESC LIMIT ${maxScans}`,
  );
  return scans.reverse();
};
