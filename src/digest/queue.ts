// The digests that are due, shared by all processes: each is sent by one of them.
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../database/client/client.ts';
import { sentFrequency } from '../domain/digest/frequency.ts';

type Database = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

/** Milliseconds after which another process may send it. */
export const digestLease = 60_000;

const rows = z.array(
  z.object({
    memberId: z.string(),
    organizationId: z.string(),
    userId: z.string(),
    frequency: sentFrequency,
    /** This one included. */
    attempts: z.int(),
    leaseId: z.string(),
    email: z.string(),
    emailVerifiedAt: z.date().nullable(),
    locale: z.string().nullable(),
    timeZone: z.string().nullable(),
  }),
);

export type DueDigest = z.output<typeof rows>[number];

const now = Prisma.sql`now() AT TIME ZONE 'UTC'`;
const after = (milliseconds: number): Prisma.Sql =>
  Prisma.sql`${now} + make_interval(secs => ${milliseconds / 1_000})`;

/** The one that is due for longest; undefined if there is none that nobody sends. */
export async function claimDigest(
  leaseId: string,
  prisma: Database,
): Promise<DueDigest | undefined> {
  const claimed = await prisma.$queryRaw`
    WITH due AS (
      SELECT "memberId" FROM "Digest"
      WHERE "dueAt" <= ${now} AND coalesce("leasedUntil" <= ${now}, true)
      ORDER BY "dueAt", "memberId" LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE "Digest" d
    SET "leaseId" = ${leaseId}, "leasedUntil" = ${after(digestLease)}, "attempts" = d."attempts" + 1
    FROM due JOIN "Member" m ON m."id" = due."memberId" JOIN "User" u ON u."id" = m."userId"
    WHERE d."memberId" = due."memberId"
    RETURNING d."memberId", d."frequency", d."attempts", d."leaseId", m."organizationId", m."userId",
      u."email", u."emailVerifiedAt", u."locale", u."timeZone"`;
  return rows.parse(claimed)[0];
}

type Lease = Pick<DueDigest, 'memberId' | 'leaseId'>;

const isHeld = ({ memberId, leaseId }: Lease): Prisma.Sql =>
  Prisma.sql`"memberId" = ${memberId} AND "leaseId" = ${leaseId}`;

export const renewDigest = (digest: Lease, prisma: Database): Promise<unknown> =>
  prisma.$executeRaw`
    UPDATE "Digest" SET "leasedUntil" = ${after(digestLease)} WHERE ${isHeld(digest)}`;

/** The next one is due then. Changes nothing if the person has chosen anew meanwhile. */
export const finishDigest = (digest: Lease, dueAt: Date, prisma: Database): Promise<unknown> =>
  prisma.$executeRaw`
    UPDATE "Digest"
    SET "dueAt" = ${dueAt}, "attempts" = 0, "leaseId" = NULL, "leasedUntil" = NULL
    WHERE ${isHeld(digest)}`;

/** Lets any process try again after a pause in milliseconds. */
export const postponeDigest = (digest: Lease, pause: number, prisma: Database): Promise<unknown> =>
  prisma.$executeRaw`
    UPDATE "Digest" SET "leaseId" = NULL, "leasedUntil" = ${after(pause)}
    WHERE ${isHeld(digest)}`;
