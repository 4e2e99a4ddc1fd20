// Keeps the table of deliveries from growing without end.
import { z } from 'zod';
import type { Log } from '../core/log.ts';
import type { PrismaClient } from '../database/client/client.ts';
import type { Pace } from './pace.ts';

/** How many rows are deleted by one statement. */
const group = 5_000;

type Database = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

const marked = z.array(z.object({ id: z.string(), isFull: z.boolean() }));

/** Marks addresses for which too much waits: they get no new events until less does. */
export async function markFull(
  prisma: Database,
  { mostWaiting }: Pick<Pace, 'mostWaiting'>,
  log: Log,
): Promise<void> {
  const changed = await prisma.$queryRaw`
    WITH load AS (
      SELECT w."id", (
        SELECT count(*) FROM (
          SELECT 1 FROM "WebhookDelivery" d
          WHERE d."webhookId" = w."id" AND d."nextAttemptAt" IS NOT NULL LIMIT ${mostWaiting}
        ) waiting) >= ${mostWaiting} AS "isFull"
      FROM "Webhook" w WHERE w."deletedAt" IS NULL)
    UPDATE "Webhook" w
    SET "queueFullSince" = CASE WHEN load."isFull" THEN now() AT TIME ZONE 'UTC' END
    FROM load
    WHERE w."id" = load."id" AND load."isFull" <> (w."queueFullSince" IS NOT NULL)
    RETURNING w."id", load."isFull"`;
  for (const { id, isFull } of marked.parse(changed)) {
    if (isFull)
      log.warn({ webhookId: id, mostWaiting }, 'webhook gets no new events: too many wait');
    else log.info({ webhookId: id }, 'webhook gets new events again');
  }
}

/** Deletes what is left of webhooks that were deleted: their deliveries, in groups, then themselves. */
export async function deleteRest(prisma: Database, isOver: () => boolean): Promise<void> {
  for (let deleted = group; deleted === group; ) {
    if (isOver()) return;
    deleted = await prisma.$executeRaw`
      DELETE FROM "WebhookDelivery" WHERE "id" IN (
        SELECT d."id" FROM "WebhookDelivery" d JOIN "Webhook" w ON w."id" = d."webhookId"
        WHERE w."deletedAt" IS NOT NULL LIMIT ${group})`;
  }
  await prisma.$executeRaw`DELETE FROM "Webhook" WHERE "deletedAt" IS NOT NULL`;
}

/** Deletes what happened too long ago, whatever became of it. Their ids begin with their time. */
export async function deleteOld(
  prisma: Database,
  { keep }: Pick<Pace, 'keep'>,
  isOver: () => boolean,
): Promise<void> {
  for (let deleted = group; deleted === group && !isOver(); ) {
    deleted = await prisma.$executeRaw`
      DELETE FROM "WebhookDelivery" WHERE "id" IN (
        SELECT "id" FROM "WebhookDelivery"
        WHERE "id" < 'dlv_' || lpad(to_hex(
          (extract(epoch FROM now()) * 1000)::bigint - ${keep}::bigint), 12, '0')
        ORDER BY "id" LIMIT ${group} FOR UPDATE SKIP LOCKED)`;
  }
}
