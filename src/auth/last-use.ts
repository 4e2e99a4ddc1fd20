// Records when keys and sessions were last used, in the background.

import type { Log } from '../core/log.ts';
import { every } from '../core/timing.ts';
import { Prisma, type PrismaClient } from '../database/client/client.ts';
import type { Caller } from './caller.ts';

const interval = 20_000;

export interface LastUse {
  note(caller: Caller): void;
  close(): Promise<void>;
}

/** Writes every 20 seconds, with one statement for keys and one for sessions. */
export function recordLastUse(prisma: Pick<PrismaClient, '$executeRaw'>, log: Log): LastUse {
  const keys = noteIn(prisma, log, Prisma.sql`"ApiKey"`);
  const sessions = noteIn(prisma, log, Prisma.sql`"Session"`);
  const write = () => Promise.all([keys.write(), sessions.write()]);
  const timer = every(interval, write);
  return {
    note: (caller) =>
      caller.kind === 'key' ? keys.note(caller.keyId) : sessions.note(caller.sessionId),
    close: async () => {
      timer.stop();
      await write();
    },
  };
}

function noteIn(prisma: Pick<PrismaClient, '$executeRaw'>, log: Log, table: Prisma.Sql) {
  let used = new Map<string, Date>();
  return {
    note: (id: string) => {
      used.set(id, new Date());
    },
    async write(): Promise<void> {
      if (used.size === 0) return;
      const batch = used;
      used = new Map();
      const ids = [...batch.keys()];
      const times = [...batch.values()].map((time) => time.toISOString().slice(0, -1));
      try {
        await prisma.$executeRaw`
          UPDATE ${table} AS "used" SET "lastUsedAt" = noted."time"
          FROM unnest(${ids}::text[], ${times}::timestamp[]) AS noted("id", "time")
          WHERE "used"."id" = noted."id"`;
      } catch (err) {
        log.warn({ err }, 'failed to store last use; will retry');
        for (const [id, time] of batch) if (!used.has(id)) used.set(id, time);
      }
    },
  };
}
