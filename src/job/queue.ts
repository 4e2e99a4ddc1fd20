// The queue of exports and imports; a lease gives each to one process at a time.
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../database/client/client.ts';
import { JobKind } from '../database/client/enums.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { jobDays } from '../domain/job/shape.ts';
import type { ImportResult } from '../domain/job/stored.ts';

type Database = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

/** The database clock, which all processes share. */
const now = Prisma.sql`(clock_timestamp() AT TIME ZONE 'UTC')`;

const after = (milliseconds: number): Prisma.Sql =>
  Prisma.sql`${now} + make_interval(secs => ${milliseconds / 1_000}::float8)`;

/** Milliseconds after which another process continues a job. */
export const leaseLength = 15_000;
/** Milliseconds before a job that failed for reasons of the server is tried again, at most. */
export const maxPause = 60_000;

const row = z.object({
  id: z.string(),
  organizationId: z.string(),
  kind: z.enum(JobKind),
  userId: z.string().nullable(),
  apiKeyId: z.string().nullable(),
  sessionId: z.string().nullable(),
  address: z.string(),
  requestId: z.string(),
  qrCodeId: z.string().nullable(),
  input: z.unknown(),
  state: z.unknown(),
  done: z.int(),
  total: z.int().nullable(),
  attempts: z.int(),
  createdAt: z.date(),
  leaseId: z.string(),
});

/** A job leased to this process. */
export type LeasedJob = z.output<typeof row>;

type Lease = Pick<LeasedJob, 'id' | 'leaseId'>;

/** Thrown when the job was canceled or deleted, or another process has taken it over. */
export class LostJobError extends Error {
  constructor() {
    super('The job is no longer leased to this process');
  }
}

/**
 * Leases the oldest job that waits, one of each organization at a time. A lease that ends implausibly late dates
 * from before the clock was set back.
 */
export async function claimJob(prisma: Database, leaseId: string): Promise<LeasedJob | undefined> {
  const rows = await prisma.$queryRaw`
    WITH waiting AS (
      SELECT j."id" FROM "Job" j
      JOIN "Organization" o ON o."id" = j."organizationId" AND o."deletedAt" IS NULL
      WHERE j."status" IN ('QUEUED', 'RUNNING') 
        AND (coalesce(j."leasedUntil" <= ${now}, true) OR j."leasedUntil" > ${after(maxPause)})
        AND NOT EXISTS (
          SELECT 1 FROM "Job" other
          WHERE other."organizationId" = j."organizationId" AND other."id" <> j."id"
            AND other."status" = 'RUNNING' AND other."leaseId" IS NOT NULL
            AND other."leasedUntil" > ${now})
      ORDER BY j."createdAt", j."id" LIMIT 1
      FOR NO KEY UPDATE OF j SKIP LOCKED)
    UPDATE "Job" j
    SET "status" = 'RUNNING', "leaseId" = ${leaseId}, "leasedUntil" = ${after(leaseLength)},
        "attempts" = j."attempts" + 1
    FROM waiting WHERE j."id" = waiting."id"
    RETURNING j.*`;
  return z.array(row).parse(rows)[0];
}

const isHeld = ({ id, leaseId }: Lease): Prisma.Sql =>
  Prisma.sql`"id" = ${id} AND "leaseId" = ${leaseId} AND "status" = 'RUNNING'`;

/** Extends the lease. Returns false if it is lost. */
export const renew = async (prisma: Database, job: Lease): Promise<boolean> =>
  (await prisma.$executeRaw`
    UPDATE "Job" SET "leasedUntil" = ${after(leaseLength)} WHERE ${isHeld(job)}`) > 0;

export interface JobProgress {
  phase?: string;
  done: number;
  total?: number | null;
  /** Bytes added to the file. */
  bytes?: number;
  state?: Prisma.InputJsonObject;
}

/**
 * Stores how far the job got, in the transaction of what it did, and locks it until the end of that. Returns the
 * bytes of its organization's files. Throws LostJobError.
 */
export async function advanceJob(
  on: RequestDatabase,
  { id, leaseId, organizationId }: LeasedJob,
  { phase, done, total = null, bytes = 0, state }: JobProgress,
): Promise<number> {
  const count = await on.$executeRaw`
    UPDATE "Job"
    SET "phase" = coalesce(${phase ?? null}, "phase"), "done" = ${done},
        "total" = coalesce(${total}, "total"), "bytes" = "bytes" + ${bytes},
        "state" = coalesce(${state ? JSON.stringify(state) : null}::jsonb, "state"),
        "attempts" = 0, "leasedUntil" = ${after(leaseLength)}
    WHERE ${isHeld({ id, leaseId })}`;
  if (count === 0) throw new LostJobError();
  const sum = await on.job.aggregate({ where: { organizationId }, _sum: { bytes: true } });
  return Number(sum._sum.bytes ?? 0n);
}

interface End {
  status: 'DONE' | 'FAILED';
  error?: string;
  result?: ImportResult;
  /** Size of the file. */
  bytes: number;
}

/** Ends the job. Throws LostJobError. */
export async function endJob(
  on: RequestDatabase,
  job: Lease,
  { status, error, result, bytes }: End,
): Promise<void> {
  const count = await on.$executeRaw`
    UPDATE "Job"
    SET "status" = ${status}::"JobStatus", "error" = ${error ?? null},
        "result" = ${result ? JSON.stringify(result) : null}::jsonb, "bytes" = ${bytes},
        "leaseId" = NULL, "leasedUntil" = NULL, "finishedAt" = ${now},
        "expiresAt" = ${now} + make_interval(days => ${jobDays}::int)
    WHERE ${isHeld(job)}`;
  if (count === 0) throw new LostJobError();
}

/** Lets any process continue the job after a pause, in milliseconds. */
export const releaseJob = (prisma: Database, job: Lease, pause: number): Promise<unknown> =>
  prisma.$executeRaw`
    UPDATE "Job" SET "leaseId" = NULL, "leasedUntil" = ${after(pause)},
        "attempts" = CASE WHEN ${pause === 0} THEN 0 ELSE "attempts" END
    WHERE ${isHeld(job)}`;
