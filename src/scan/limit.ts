// Counts the scans of codes that allow only so many.
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { PrismaClient } from '../database/client/client.ts';
import type { Log } from '../log.ts';
import type { ScanRecorder } from './recorder.ts';
import type { Found, Target } from './target.ts';
import { within } from './within.ts';

interface LimitOptions {
  prisma: Pick<PrismaClient, '$queryRaw'>;
  recorder: Pick<ScanRecorder, 'record'>;
  log: Log;
}

const passed = z.array(z.object({ totalScans: z.int() })).max(1);

/**
 * Stores a scan if its code still allows one, and tells whether it did: of many at the same moment,
 * in many processes, exactly as many pass as the limit says. While the database is away what was last
 * known decides: nobody waits, and every process goes by its own count.
 */
export function createLimitedCount(
  { prisma, recorder, log }: LimitOptions,
  patience = 1_000,
): (target: Target, fresh: Found['fresh']) => Promise<boolean> {
  return async (target, fresh) => {
    const id = uuid();
    if (fresh) {
      try {
        const total = await within(patience, store(prisma, target.id, id));
        // So that the last that is known is right if the database goes away next.
        target.totalScans = Math.max(target.totalScans, total ?? 0);
        return total !== undefined;
      } catch (err) {
        log.warn({ err }, 'a scan could not be counted against its limit yet');
      }
    }
    const { scanLimit } = target.routing ?? {};
    if (scanLimit !== undefined && target.totalScans >= scanLimit) return false;
    target.totalScans += 1;
    await recorder.record(target.id, id);
    return true;
  };
}

/**
 * How many scans there are with this one; undefined if it was one too many. One statement, which holds
 * the row of the code from the question to the count.
 */
async function store(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  codeId: string,
  scanId: string,
): Promise<number | undefined> {
  const [row] = passed.parse(
    await prisma.$queryRaw`
      WITH code AS (
        UPDATE "QrCode" SET "totalScans" = "totalScans" + 1
        WHERE "id" = ${codeId}
          AND "totalScans" < coalesce(("routing"->>'scanLimit')::int, 2147483647)
        RETURNING "id", "organizationId", "totalScans"),
      stored AS (
        INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt")
        SELECT ${scanId}::uuid, "organizationId", "id", timezone('UTC', now()) FROM code)
      SELECT "totalScans" FROM code`,
  );
  return row?.totalScans;
}
