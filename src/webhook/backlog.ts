// Counts events waiting to be delivered.
import { z } from 'zod';
import type { PrismaClient } from '../database/client/client.ts';
import { canReceive } from './receiving.ts';
import { defaultSchedule } from './schedule.ts';

export interface Backlog {
  waiting: number;
  /** Unix time in milliseconds of the oldest event; null if none is waiting. */
  since: number | null;
}

/** `failing`: the last request failed. */
type Receiver = 'answering' | 'failing';

const rows = z.array(
  z.object({ failing: z.boolean(), waiting: z.int(), first: z.string().nullable() }),
);

/** Backlog of active webhooks; each counts up to the maximum queue length. */
export async function backlogOf(
  prisma: Pick<PrismaClient, '$queryRaw'>,
): Promise<ReadonlyMap<Receiver, Backlog>> {
  const found = await prisma.$queryRaw`
    SELECT w."failures" > 0 AS "failing", sum(load."waiting")::int AS "waiting",
           min(load."first") AS "first"
    FROM "Webhook" w CROSS JOIN LATERAL (
      SELECT count(*) AS "waiting", min("id") AS "first" FROM (
        SELECT d."id" FROM "WebhookDelivery" d
        WHERE d."webhookId" = w."id" AND d."nextAttemptAt" IS NOT NULL
        LIMIT ${defaultSchedule.maxWaiting}) waiting) load
    WHERE ${canReceive} GROUP BY 1`;
  const nothing = { waiting: 0, since: null };
  const backlogs = new Map<Receiver, Backlog>([
    ['answering', nothing],
    ['failing', nothing],
  ]);
  for (const { failing, waiting, first } of rows.parse(found)) {
    const since = first === null ? null : timeIn(first);
    backlogs.set(failing ? 'failing' : 'answering', { waiting, since });
  }
  return backlogs;
}

/** Delivery IDs start with the time of the event, in hex. */
const timeIn = (id: string): number => Number.parseInt(id.slice('dlv_'.length).slice(0, 12), 16);
