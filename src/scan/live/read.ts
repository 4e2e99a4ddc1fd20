// Reads the scans for live subscribers.
import { Prisma, type PrismaClient } from '../../database/client/client.ts';
import { batchesFrom, inBatches, readProgress } from '../../database/scan-batches.ts';
import { type StoredScan, storedScans } from '../../database/stored-scan.ts';

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
      SELECT * FROM "Scan"
      WHERE "qrCodeId" = ${qrCodeId} AND "id" = ANY(${ids}::uuid[])
        AND "scannedAt" >= ${from}::timestamp AND "scannedAt" <= ${to}::timestamp
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
  const ofOrganizations = Prisma.sql`"organizationId" = ANY(${organizationIds}::text[])`;
  const scans = storedScans.parse(
    await prisma.$queryRaw`
      SELECT scan.* FROM (
        SELECT "qrCodeId" FROM "QrCodeScanDay"
        WHERE ${ofOrganizations} AND "day" >= ${from}::date
        UNION
        SELECT "qrCodeId" FROM "Scan"
        WHERE ${ofOrganizations} AND ${batches ? inBatches(batches) : Prisma.sql`false`}) AS code
      CROSS JOIN LATERAL (
        SELECT * FROM "Scan" s
        WHERE s."qrCodeId" = code."qrCodeId" AND NOT s."bot" AND s."scannedAt" >= ${from}::timestamp
        ORDER BY "scannedAt" DESC LIMIT ${maxScans}) AS scan
      ORDER BY "scannedAt" DESC, "id" DESC LIMIT ${maxScans}`,
  );
  return scans.reverse();
};
