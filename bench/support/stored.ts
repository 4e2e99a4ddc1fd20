// What the database has of scans.
import { z } from 'zod';
import type { PrismaClient } from '../../src/database/client/client.ts';

const counted = z.tuple([z.object({ scans: z.int() })]);

/** The number of stored scans. */
export async function storedScans(prisma: Pick<PrismaClient, '$queryRaw'>): Promise<number> {
  const rows = await prisma.$queryRaw`SELECT count(*)::int AS "scans" FROM "Scan"`;
  return counted.parse(rows)[0].scans;
}
