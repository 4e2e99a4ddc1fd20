// The transactional outbox: queues events for webhooks in the transaction that causes them.
import { v7 as uuid } from 'uuid';
import { Prisma } from '../database/client/client.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { type SentEvent, testEvent } from '../domain/webhook/event.ts';
import { traceparentNow } from '../observe/tracing.ts';
import { canReceive } from './receiving.ts';

/** The request and transaction in which an event is written. */
export interface EventSource {
  prisma: RequestDatabase;
  requestId: string;
  /** Whether events were written, so that the deliverer is woken after the response. */
  outbox: { written: boolean };
}

export interface NewEvent {
  event: SentEvent;
  /** Event data, as JSON. */
  data: object;
  /** The row of the QR code that it is about, as JSON. */
  qrCode?: object;
}

/**
 * Queues events in the transaction of the running mutation: they are delivered if it commits. Uses one
 * statement for any number of events, which writes nothing without subscribed webhooks.
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
             ${requestId}::text AS "requestId", ${traceparentNow()}::text AS "traceparent",
             "qrCode", "qrCode"->>'id' AS "codeId", "qrCode"->>'folderId' AS "folderId",
             ("qrCode"->'tags')::jsonb AS "tags"
      FROM json_to_recordset(${rows}::json)
        AS given("id" uuid, "event" text, "data" json, "qrCode" json)),
    ${listenersIn(Prisma.sql`${organizationId}`)}
    ${fanOut}`;
  if (written > 0) outbox.written = true;
}

/**
 * Active webhooks of the organizations, locked against deletion, so that no event is written for a
 * deleted webhook.
 */
const listenersIn = (organizationIds: Prisma.Sql): Prisma.Sql => Prisma.sql`
  event_listener AS (
    SELECT "id", "organizationId", "events", "document", "filter" FROM "Webhook" w
    WHERE "organizationId" IN (${organizationIds}) AND "queueFullSince" IS NULL AND ${canReceive}
    FOR KEY SHARE)`;

const isListed = (list: Prisma.Sql, value: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (jsonb_array_length(listener."filter"->${list}) = 0
    OR listener."filter"->${list} @> to_jsonb(${value}))`;

/** The filter of the listener matches the QR code; see `matchesFilter`. */
const matches = Prisma.sql`
  (listener."filter" IS NULL OR happened."codeId" IS NULL OR (
    ${isListed(Prisma.sql`'folderIds'`, Prisma.sql`happened."folderId"`)}
    AND ${isListed(Prisma.sql`'qrCodeIds'`, Prisma.sql`happened."codeId"`)}
    AND (jsonb_array_length(listener."filter"->'tags') = 0 OR EXISTS (
      SELECT 1 FROM jsonb_array_elements(happened."tags") AS tag
      WHERE listener."filter"->'tags' @> tag))))`;

/**
 * The ID of a delivery is that of its event, with the number of the webhook in place of the last digits;
 * both start with the time in hex.
 */
const fanOut = Prisma.sql`
  INSERT INTO "WebhookDelivery" ("id", "organizationId", "webhookId", "eventId", "event", "data",
                                 "createdAt", "nextAttemptAt", "requestId", "traceparent", "qrCode")
  SELECT 'dlv_' || left(digits, 24) || lpad(to_hex(row_number() OVER (
           PARTITION BY happened."id" ORDER BY listener."id")), 2, '0'),
         listener."organizationId", listener."id", 'evt_' || left(digits, 26), happened."event",
         happened."data", happened."createdAt", (SELECT clock_timestamp() AT TIME ZONE 'UTC'),
         happened."requestId", happened."traceparent",
         CASE WHEN listener."document" IS NOT NULL THEN happened."qrCode" END
  FROM event_happened AS happened
  CROSS JOIN LATERAL (SELECT replace(happened."id"::text, '-', '') AS digits) AS hexadecimal
  JOIN event_listener AS listener
    ON listener."organizationId" = happened."organizationId"
   AND happened."event" = ANY(listener."events") AND ${matches}`;

/** Queues an event for each stored scan; a batch can have scans of several organizations. */
export function scanEvents(
  scans: readonly { id: string; organizationId: string; qrCodeId: string; scannedAt: Date }[],
): Prisma.Sql {
  const rows = scans.map((scan) => {
    const scannedAt = scan.scannedAt.toISOString().slice(0, -1);
    return { ...scan, scannedAt, data: { ...scan, scannedAt } };
  });
  return Prisma.sql`
  WITH event_happened AS (
    SELECT given."id", given."organizationId", 'qr.scanned' AS "event",
           "scannedAt" AS "createdAt", "data", NULL::text AS "requestId",
           NULL::text AS "traceparent", NULL::json AS "qrCode", "qrCodeId" AS "codeId",
           code."folderId", to_jsonb(code."tags") AS "tags"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given(
      "id" uuid, "organizationId" text, "qrCodeId" text, "scannedAt" timestamp, "data" json)
    LEFT JOIN "QrCode" code ON code."id" = "qrCodeId"),
  ${listenersIn(Prisma.sql`SELECT "organizationId" FROM event_happened`)}
  ${fanOut}`;
}

/** Queues a test event for one webhook and returns the ID of its delivery. */
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

/** The earliest time, so that the delivery goes first. */
export const atOnce = new Date(0);
