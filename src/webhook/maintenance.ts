// Webhook maintenance: limits queues, deletes old deliveries and deleted webhooks.
import { z } from 'zod';
import type { Log } from '../core/log.ts';
import type { PrismaClient } from '../database/client/client.ts';
import type { DeliverySchedule } from './schedule.ts';

/** Rows deleted per statement. */
const batch = 5_000;

type Database = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

const marked = z.array(z.object({ id: z.string(), isFull: z.boolean() }));

/** Marks webhooks whose queue is full: they get no new events until it shrinks. */
export async function markFull(
  prisma: Database,
  { maxWaiting }: Pick<DeliverySchedule, 'maxWaiting'>,
  log: Log,
): Promise<void> {
  const changed = await prisma.$queryRaw`
    WITH load AS (
      SELECT w."id", (
        SELECT count(*) FROM (
          SELECT 1 FROM "WebhookDelivery" d
          WHERE d."webhookId" = w."id" AND d."nextAttemptAt" IS NOT NULL LIMIT ${maxWaiting}
        ) waiting) >= ${maxWaiting} AS "isFull"
      FROM "Webhook" w WHERE w."deletedAt" IS NULL)
    UPDATE "Webhook" w
    SET "queueFullSince" = CASE WHEN load."isFull" THEN now() AT TIME ZONE 'UTC' END
    FROM load
    WHERE w."id" = load."id" AND load."isFull" <> (w."queueFullSince" IS NOT NULL)
    RETURNING w."id", load."isFull"`;
  for (const { id, isFull } of marked.parse(changed)) {
    if (isFull)
      log.warn({ webhookId: id, maxWaiting }, 'webhook queue is full; new events are dropped');
    else log.info({ webhookId: id }, 'webhook queue has space again; new events are accepted');
  }
}

/** Deletes the deliveries of deleted webhooks in batches, then the webhooks. */
export async function deleteLeftovers(prisma: Database, isStopping: () => boolean): Promise<void> {
  for (let deleted = batch; deleted === batch; ) {
    if (isStopping()) return;
    deleted = await prisma.$executeRaw`
      DELETE FROM "WebhookDelivery" WHERE "id" IN (
        SELECT d."id" FROM "WebhookDelivery" d JOIN "Webhook" w ON w."id" = d."webhookId"
        WHERE w."deletedAt" IS NOT NULL LIMIT ${batch})`;
  }
  await prisma.$executeRaw`DELETE FROM "Webhook" WHERE "deletedAt" IS NOT NULL`;
}

/** Deletes old deliveries, whatever their status. Their IDs start with their time. */
export async function deleteOld(
  prisma: Database,
  { keep }: Pick<DeliverySchedule, 'keep'>,
  isStopping: () => boolean,
): Promise<void> {
  for (let deleted = batch; deleted === batch && !isStopping(); ) {
    deleted = await prisma.$executeRaw`
      DELETE FROM "WebhookDelivery" WHERE "id" IN (
        SELECT "id" FROM "WebhookDelivery"
        WHERE "id" < 'dlv_' || lpad(to_hex(
          (extract(epoch FROM now()) * 1000)::bigint - ${keep}::bigint), 12, '0')
        ORDER BY "id" LIMIT ${batch} FOR UPDATE SKIP LOCKED)`;
  }
}
