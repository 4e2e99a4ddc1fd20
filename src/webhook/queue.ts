// The deliveries that are due, taken by one process at a time for each address.
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../database/client/client.ts';

type Database = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

/** By the clock of the database, which all processes share. */
const now = Prisma.sql`(now() AT TIME ZONE 'UTC')`;

const clock = Prisma.sql`(clock_timestamp() AT TIME ZONE 'UTC')`;

const after = (milliseconds: number, time = now): Prisma.Sql =>
  Prisma.sql`${time} + make_interval(secs => ${milliseconds / 1_000}::float8)`;

const endpoint = z.object({
  id: z.string(),
  organizationId: z.string(),
  url: z.string(),
  batch: z.boolean(),
  version: z.int(),
  secret: z.instanceof(Uint8Array),
  previousSecret: z.instanceof(Uint8Array).nullable(),
  failures: z.int(),
  failingSince: z.date().nullable(),
});

/** An address that this process alone may send to, as long as it keeps its lease. */
export type Endpoint = z.output<typeof endpoint>;

export interface Lease {
  id: string;
  /** Milliseconds. */
  length: number;
}

/**
 * Takes addresses for which something is due, those first that have waited longest for their turn. What
 * another process holds is passed over, unless it was not heard of until its lease ended. A lease that
 * ends later than any can was taken before the clock was set back; that is asked of the clock as it is
 * when a row is read, as others may have taken it since this began.
 */
export async function claim(
  prisma: Database,
  lease: Lease,
  most: number,
): Promise<readonly Endpoint[]> {
  const rows = await prisma.$queryRaw`
    WITH due AS (
      SELECT w."id" FROM "Webhook" w
      CROSS JOIN LATERAL (
        SELECT 1 FROM "WebhookDelivery" d
        WHERE d."webhookId" = w."id" AND d."nextAttemptAt" <= ${now} LIMIT 1) waiting
      WHERE w."active"
        AND (w."leaseId" IS NULL OR w."leasedUntil" <= ${now}
          OR w."leasedUntil" > ${after(lease.length, clock)})
        AND coalesce(w."pausedUntil" <= ${now}, true)
      ORDER BY w."leasedUntil" NULLS FIRST, w."id" LIMIT ${most}
      FOR NO KEY UPDATE OF w SKIP LOCKED)
    UPDATE "Webhook" w SET "leaseId" = ${lease.id}, "leasedUntil" = ${after(lease.length)}
    FROM due WHERE w."id" = due."id"
    RETURNING w."id", w."organizationId", w."url", w."batch", w."version", w."secret",
              CASE WHEN w."previousSecretEndsAt" > ${now} THEN w."previousSecret" END
                AS "previousSecret",
              w."failures", w."failingSince"`;
  return z.array(endpoint).parse(rows);
}

/** Lets others have the address. */
export const release = (
  prisma: Database,
  { id, organizationId }: Endpoint,
  lease: Lease,
): Promise<unknown> =>
  prisma.$executeRaw`
    UPDATE "Webhook" SET "leaseId" = NULL, "leasedUntil" = ${now}
    WHERE "id" = ${id} AND "organizationId" = ${organizationId} AND "leaseId" = ${lease.id}`;

const delivery = z.object({
  id: z.string(),
  eventId: z.string(),
  event: z.string(),
  organizationId: z.string(),
  createdAt: z.date(),
  data: z.unknown(),
  requestId: z.string().nullable(),
  traceparent: z.string().nullable(),
});

export type Due = z.output<typeof delivery>;

/** What is due for an address, in the order in which it happened, or became due again. */
export async function dueFor(
  prisma: Database,
  { id, organizationId }: Endpoint,
  most: number,
): Promise<readonly Due[]> {
  const rows = await prisma.$queryRaw`
    SELECT "id", "eventId", "event", "organizationId", "createdAt", "data", "requestId",
           "traceparent"
    FROM "WebhookDelivery"
    WHERE "webhookId" = ${id} AND "organizationId" = ${organizationId} AND "nextAttemptAt" <= ${now}
    ORDER BY "nextAttemptAt", "id" LIMIT ${most}`;
  return z.array(delivery).parse(rows);
}

/** What came of an attempt to deliver these. */
export interface Result {
  deliveries: readonly string[];
  status: number | null;
  body: string | null;
  error: string | null;
  durationMs: number;
}

const held = z.array(z.object({ version: z.int(), held: z.boolean() }));

// The address is locked before its deliveries, as it is when it is deleted with them.
const lockEndpoint = ({ id, organizationId }: Endpoint) => Prisma.sql`
  SELECT * FROM "Webhook" WHERE "id" = ${id} AND "organizationId" = ${organizationId}
  FOR NO KEY UPDATE`;

const answerOf = ({ status, body, error, durationMs }: Result) => Prisma.sql`
  "attempts" = d."attempts" + 1, "responseStatus" = ${status}, "responseBody" = ${body},
  "error" = ${error}, "durationMs" = ${durationMs}`;

/**
 * Notes that these were delivered. Whether the address may be sent more: not if it was changed, switched
 * off or deleted meanwhile, or if the lease has ended.
 */
export async function settleDelivered(
  prisma: Database,
  settled: Endpoint,
  lease: Lease,
  result: Result,
): Promise<boolean> {
  const [found] = held.parse(
    await prisma.$queryRaw`
      WITH endpoint AS (${lockEndpoint(settled)}),
      done AS (
        UPDATE "WebhookDelivery" d
        SET ${answerOf(result)}, "status" = 'DELIVERED', "nextAttemptAt" = NULL,
            "deliveredAt" = ${now}
        FROM endpoint
        WHERE d."webhookId" = endpoint."id" AND d."organizationId" = endpoint."organizationId"
          AND d."id" = ANY(${result.deliveries}::text[]))
      UPDATE "Webhook" w
      SET "failures" = 0, "failingSince" = NULL, "pausedUntil" = NULL,
          "leasedUntil" = CASE WHEN endpoint."leaseId" = ${lease.id}
                               THEN ${after(lease.length)} ELSE endpoint."leasedUntil" END
      FROM endpoint
      WHERE w."id" = endpoint."id" AND w."organizationId" = endpoint."organizationId"
      RETURNING w."version",
                endpoint."active" AND coalesce(endpoint."leaseId" = ${lease.id}, false) AS "held"`,
  );
  return found?.held === true && found.version === settled.version;
}

export interface Failure {
  /** Milliseconds before the second attempt, the third and so on. */
  retries: readonly number[];
  /** Milliseconds for which the address is left alone. */
  pause: number;
  /** Why it is to be switched off, if it is. */
  switchOff: string | null;
  /** Of the entry in the audit log, if it is switched off. */
  auditId: string;
}

/** Notes that these were not delivered: they are tried again, or dead. */
export async function settleFailed(
  prisma: Database,
  settled: Endpoint,
  result: Result,
  { retries, pause, switchOff, auditId }: Failure,
): Promise<void> {
  const seconds = retries.map((milliseconds) => milliseconds / 1_000);
  const next = Prisma.sql`(${seconds}::float8[])[d."attempts" + 1]`;
  const off = Prisma.sql`(endpoint."active" AND ${switchOff !== null})`;
  await prisma.$executeRaw`
    WITH endpoint AS (${lockEndpoint(settled)}),
    done AS (
      UPDATE "WebhookDelivery" d
      SET ${answerOf(result)},
          "status" = CASE WHEN ${next} IS NULL THEN 'DEAD' ELSE 'FAILED' END::"WebhookDeliveryStatus",
          "nextAttemptAt" = ${now} + make_interval(secs => ${next})
      FROM endpoint
      WHERE d."webhookId" = endpoint."id" AND d."organizationId" = endpoint."organizationId"
          AND d."id" = ANY(${result.deliveries}::text[])),
    entry AS (
      INSERT INTO "AuditEvent"
        ("id", "action", "organizationId", "targetId", "details", "address", "requestId")
      SELECT ${auditId}, 'switchOffWebhook', "organizationId", "id",
             jsonb_build_object('reason', ${switchOff}::text), '', ''
      FROM endpoint WHERE ${off})
    UPDATE "Webhook" w
    SET "failures" = endpoint."failures" + 1,
        "failingSince" = coalesce(endpoint."failingSince", ${now}),
        "pausedUntil" = ${after(pause)},
        "active" = endpoint."active" AND NOT ${off},
        "disabledReason" = CASE WHEN ${off} THEN ${switchOff} ELSE endpoint."disabledReason" END,
        "disabledAt" = CASE WHEN ${off} THEN ${now} ELSE endpoint."disabledAt" END,
        "version" = endpoint."version" + ${off}::int
    FROM endpoint
      WHERE w."id" = endpoint."id" AND w."organizationId" = endpoint."organizationId"`;
}
