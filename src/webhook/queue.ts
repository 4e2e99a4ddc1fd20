// The queue of due deliveries; a lease gives each webhook to one process at a time.
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../database/client/client.ts';
import { canReceive } from './receiving.ts';
import type { Attempt } from './send.ts';

type Database = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

/** The database clock, which all processes share. */
const now = Prisma.sql`(now() AT TIME ZONE 'UTC')`;

const clock = Prisma.sql`(clock_timestamp() AT TIME ZONE 'UTC')`;

const after = (milliseconds: number, time = now): Prisma.Sql =>
  Prisma.sql`${time} + make_interval(secs => ${milliseconds / 1_000}::float8)`;

const endpoint = z.object({
  id: z.string(),
  organizationId: z.string(),
  url: z.string(),
  document: z.string().nullable(),
  batch: z.boolean(),
  version: z.int(),
  secret: z.instanceof(Uint8Array),
  previousSecret: z.instanceof(Uint8Array).nullable(),
  failures: z.int(),
  failingSince: z.date().nullable(),
});

/** A webhook leased to this process. */
export type Endpoint = z.output<typeof endpoint>;

export interface Lease {
  id: string;
  /** Duration in milliseconds. */
  length: number;
}

/**
 * Leases webhooks with due deliveries, longest waiting first. Webhooks leased by other processes are
 * skipped until the lease ends. A lease that ends implausibly late dates from before the clock was set
 * back; that check uses the time when the row is read, since another process may just have taken it.
 */
export async function claim(
  prisma: Database,
  lease: Lease,
  max: number,
): Promise<readonly Endpoint[]> {
  const rows = await prisma.$queryRaw`
    WITH due AS (
      SELECT w."id" FROM "Webhook" w
      CROSS JOIN LATERAL (
        SELECT 1 FROM "WebhookDelivery" d
        WHERE d."webhookId" = w."id" AND d."nextAttemptAt" <= ${now} LIMIT 1) waiting
      WHERE ${canReceive}
        AND (w."leaseId" IS NULL OR w."leasedUntil" <= ${now}
          OR w."leasedUntil" > ${after(lease.length, clock)})
        AND coalesce(w."pausedUntil" <= ${now}, true)
      ORDER BY w."leasedUntil" NULLS FIRST, w."id" LIMIT ${max}
      FOR NO KEY UPDATE OF w SKIP LOCKED)
    UPDATE "Webhook" w SET "leaseId" = ${lease.id}, "leasedUntil" = ${after(lease.length)}
    FROM due WHERE w."id" = due."id"
    RETURNING w."id", w."organizationId", w."url", w."document", w."batch", w."version",
              w."secret",
              CASE WHEN w."previousSecretEndsAt" > ${now} THEN w."previousSecret" END
                AS "previousSecret",
              w."failures", w."failingSince"`;
  return z.array(endpoint).parse(rows);
}

/** Releases the lease. */
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
  qrCode: z.unknown(),
  result: z.unknown(),
});

export type Due = z.output<typeof delivery>;

/** Due deliveries of a webhook, in the order in which they happened or became due again. */
export async function dueFor(
  prisma: Database,
  { id, organizationId }: Endpoint,
  max: number,
): Promise<readonly Due[]> {
  const rows = await prisma.$queryRaw`
    SELECT "id", "eventId", "event", "organizationId", "createdAt", "data", "requestId",
           "traceparent", "qrCode", "result"
    FROM "WebhookDelivery"
    WHERE "webhookId" = ${id} AND "organizationId" = ${organizationId} AND "nextAttemptAt" <= ${now}
    ORDER BY "nextAttemptAt", "id" LIMIT ${max}`;
  return z.array(delivery).parse(rows);
}

/** Stores what the document returned, so that all attempts send the same; deletes events without. */
export async function storeResults(
  prisma: Database,
  { id, organizationId }: Endpoint,
  returned: readonly { id: string; result: object }[],
  nothing: readonly string[],
): Promise<void> {
  if (returned.length > 0) {
    await prisma.$executeRaw`
      UPDATE "WebhookDelivery" d SET "result" = given."result"
      FROM json_to_recordset(${JSON.stringify(returned)}::json) AS given("id" text, "result" json)
      WHERE d."webhookId" = ${id} AND d."organizationId" = ${organizationId}
        AND d."id" = given."id"`;
  }
  if (nothing.length > 0) {
    await prisma.$executeRaw`
      DELETE FROM "WebhookDelivery"
      WHERE "webhookId" = ${id} AND "organizationId" = ${organizationId}
        AND "id" = ANY(${nothing}::text[])`;
  }
}

/** The result of an attempt. */
export interface Result extends Omit<Attempt, 'retryAfter'> {
  deliveries: readonly string[];
}

const held = z.array(z.object({ version: z.int(), held: z.boolean() }));

// Locks the webhook before its deliveries, in the same order as deletion.
const lockEndpoint = ({ id, organizationId }: Endpoint) => Prisma.sql`
  SELECT * FROM "Webhook" WHERE "id" = ${id} AND "organizationId" = ${organizationId}
  FOR NO KEY UPDATE`;

const resultColumns = ({ status, body, error, durationMs }: Result) => Prisma.sql`
  "attempts" = d."attempts" + 1, "responseStatus" = ${status}, "responseBody" = ${body},
  "error" = ${error}, "durationMs" = ${durationMs}`;

/**
 * Records a successful delivery. Returns whether to continue: not if the webhook was changed, disabled or
 * deleted in the meantime, or the lease has ended.
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
        SET ${resultColumns(result)}, "status" = 'DELIVERED', "nextAttemptAt" = NULL,
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
  /** Milliseconds to pause the webhook. */
  pause: number;
  /** Why to disable the webhook, if so. */
  disableReason: string | null;
  /** ID of the audit log entry if it is disabled. */
  auditId: string;
}

/** Records a failed attempt: deliveries are retried later, or dead. */
export async function settleFailed(
  prisma: Database,
  settled: Endpoint,
  result: Result,
  { retries, pause, disableReason, auditId }: Failure,
): Promise<void> {
  const seconds = retries.map((milliseconds) => milliseconds / 1_000);
  const next = Prisma.sql`(${seconds}::float8[])[d."attempts" + 1]`;
  const off = Prisma.sql`(endpoint."active" AND ${disableReason !== null})`;
  await prisma.$executeRaw`
    WITH endpoint AS (${lockEndpoint(settled)}),
    done AS (
      UPDATE "WebhookDelivery" d
      SET ${resultColumns(result)},
          "status" = CASE WHEN ${next} IS NULL THEN 'DEAD' ELSE 'FAILED' END::"WebhookDeliveryStatus",
          "nextAttemptAt" = ${now} + make_interval(secs => ${next})
      FROM endpoint
      WHERE d."webhookId" = endpoint."id" AND d."organizationId" = endpoint."organizationId"
          AND d."id" = ANY(${result.deliveries}::text[])),
    entry AS (
      INSERT INTO "AuditEvent"
        ("id", "action", "organizationId", "targetId", "details", "address", "requestId")
      SELECT ${auditId}, 'switchOffWebhook', "organizationId", "id",
             jsonb_build_object('reason', ${disableReason}::text), '', ''
      FROM endpoint WHERE ${off})
    UPDATE "Webhook" w
    SET "failures" = endpoint."failures" + 1,
        "failingSince" = coalesce(endpoint."failingSince", ${now}),
        "pausedUntil" = ${after(pause)},
        "active" = endpoint."active" AND NOT ${off},
        "disabledReason" = CASE WHEN ${off} THEN ${disableReason} ELSE endpoint."disabledReason" END,
        "disabledAt" = CASE WHEN ${off} THEN ${now} ELSE endpoint."disabledAt" END,
        "version" = endpoint."version" + ${off}::int
    FROM endpoint
      WHERE w."id" = endpoint."id" AND w."organizationId" = endpoint."organizationId"`;
}
