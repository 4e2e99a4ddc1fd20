// Writes events for the addresses that want them, in the transaction of what they tell of.
import { v7 as uuid } from 'uuid';
import { Prisma } from '../database/client/client.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { type SentEvent, testEvent } from '../domain/webhook/event.ts';
import { traceparentNow } from '../observe/tracing.ts';

/** The request that an event comes from, with the transaction that it is written in. */
export interface EventSource {
  prisma: RequestDatabase;
  requestId: string;
  /** Whether events were written, which the deliverer hears of after the answer. */
  outbox: { written: boolean };
}

export interface NewEvent {
  event: SentEvent;
  /** What happened, as JSON can say it. */
  data: object;
}

/**
 * Writes what has just happened, in the transaction of the running mutation: it is delivered if that is
 * committed, and not known of otherwise. One statement, however many events there are, which writes
 * nothing where nobody listens.
 */
export async function emit(
  { prisma, outbox, requestId }: EventSource,
  organizationId: string,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = JSON.stringify(events.map((event) => ({ id: uuid(), ...event })));
  const written = await prisma.$executeRaw`
    WITH event_happened AS (
      SELECT "id", ${organizationId}::text AS "organizationId", "event",
             (SELECT clock_timestamp() AT TIME ZONE 'UTC') AS "createdAt", "data",
             ${requestId}::text AS "requestId", ${traceparentNow()}::text AS "traceparent"
      FROM json_to_recordset(${rows}::json) AS given("id" uuid, "event" text, "data" json)),
    ${listenersIn(Prisma.sql`${organizationId}`)}
    ${fanOut}`;
  if (written > 0) outbox.written = true;
}

/**
 * The addresses that are told of something. Whoever deletes one waits until this transaction has ended,
 * and this one for them, so that no event is written for an address that is not there any more.
 */
const listenersIn = (organizationIds: Prisma.Sql): Prisma.Sql => Prisma.sql`
  event_listener AS (
    SELECT "id", "organizationId", "events" FROM "Webhook"
    WHERE "organizationId" IN (${organizationIds}) AND "active" AND "queueFullSince" IS NULL
    FOR KEY SHARE)`;

/**
 * The id of a delivery is that of its event, with the number of the address in place of the last digits;
 * both begin with the time, in hexadecimal.
 */
const fanOut = Prisma.sql`
  INSERT INTO "WebhookDelivery" ("id", "organizationId", "webhookId", "eventId", "event", "data",
                                 "createdAt", "nextAttemptAt", "requestId", "traceparent")
  SELECT 'dlv_' || left(digits, 24) || lpad(to_hex(row_number() OVER (
           PARTITION BY happened."id" ORDER BY listener."id")), 2, '0'),
         listener."organizationId", listener."id", 'evt_' || left(digits, 26), happened."event",
         happened."data", happened."createdAt", (SELECT clock_timestamp() AT TIME ZONE 'UTC'),
         happened."requestId", happened."traceparent"
  FROM event_happened AS happened
  CROSS JOIN LATERAL (SELECT replace(happened."id"::text, '-', '') AS digits) AS hexadecimal
  JOIN event_listener AS listener
    ON listener."organizationId" = happened."organizationId"
   AND happened."event" = ANY(listener."events")`;

/**
 * For the statement that stores scans, as parts of its WITH: tells the addresses that want it of each
 * row of `stored`, which holds the scans that were not stored before, with all their columns, but not
 * of what bots do.
 */
export const scanEvents = Prisma.sql`
  event_happened AS (
    SELECT "id", "organizationId", 'qr.scanned' AS "event", "scannedAt" AS "createdAt",
           row_to_json(stored) AS "data", NULL AS "requestId", NULL AS "traceparent"
    FROM stored WHERE NOT "bot"),
  ${listenersIn(Prisma.sql`SELECT "organizationId" FROM stored`)},
  event_written AS (${fanOut})`;

/** Writes an event for one address that nobody else is told of, and returns the delivery's id. */
export async function emitTest(
  { prisma, outbox, requestId }: EventSource,
  { id: webhookId, organizationId }: { id: string; organizationId: string },
): Promise<string> {
  const digits = uuid().replaceAll('-', '').slice(0, 26);
  const id = `dlv_${digits}`;
  await prisma.webhookDelivery.create({
    data: {
      id,
      organizationId,
      webhookId,
      eventId: `evt_${digits}`,
      event: testEvent,
      data: { webhookId },
      createdAt: new Date(),
      nextAttemptAt: atOnce,
      requestId,
      traceparent: traceparentNow(),
    },
    select: { id: true },
  });
  outbox.written = true;
  return id;
}

/** A moment before all others: what is due since then goes first. */
export const atOnce = new Date(0);
