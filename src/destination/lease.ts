// Which process checks destinations, and how far it got.
import { z } from 'zod';
import type { PrismaClient } from '../database/client/client.ts';

type Database = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

const taken = z.array(z.object({ cursor: z.string() }));

interface Lease {
  id: string;
  /** Milliseconds. */
  length: number;
}

/** The code after which to go on; undefined if no pass is due, or another process has it. */
export async function takePass(
  { id, length }: Lease,
  interval: number,
  prisma: Database,
): Promise<string | undefined> {
  await prisma.$executeRaw`INSERT INTO "DestinationPass" ("id") VALUES (1) ON CONFLICT DO NOTHING`;
  const rows = await prisma.$queryRaw`
    UPDATE "DestinationPass" SET "leaseId" = ${id},
      "leasedUntil" = now() AT TIME ZONE 'UTC' + make_interval(secs => ${length / 1_000}),
      "startedAt" = CASE WHEN "cursor" IS NULL THEN now() AT TIME ZONE 'UTC' ELSE "startedAt" END,
      "cursor" = coalesce("cursor", '')
    WHERE "id" = 1
      AND coalesce("leasedUntil", '-infinity') <= now() AT TIME ZONE 'UTC'
      AND ("cursor" IS NOT NULL OR coalesce("startedAt", '-infinity')
        <= now() AT TIME ZONE 'UTC' - make_interval(secs => ${interval / 1_000}))
    RETURNING "cursor"`;
  return taken.parse(rows)[0]?.cursor;
}

/** Renews the lease; false if another process has it. `cursor`: null at the end of the pass. */
export async function keepPass(
  { id, length }: Lease,
  cursor: string | null,
  prisma: Database,
): Promise<boolean> {
  const count = await prisma.$executeRaw`
    UPDATE "DestinationPass" SET "cursor" = ${cursor},
      "leasedUntil" = now() AT TIME ZONE 'UTC' + make_interval(secs => ${length / 1_000})
    WHERE "id" = 1 AND "leaseId" = ${id}`;
  return count === 1;
}

export async function releasePass(id: string, prisma: Database): Promise<void> {
  await prisma.$executeRaw`
    UPDATE "DestinationPass" SET "leaseId" = NULL, "leasedUntil" = NULL
    WHERE "id" = 1 AND "leaseId" = ${id}`;
}
