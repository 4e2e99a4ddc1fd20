// Records when keys and sessions were last used, and keys from where, in the background.

import type { Log } from '../core/log.ts';
import { every } from '../core/timing.ts';
import { Prisma, type PrismaClient } from '../database/client/client.ts';
import type { Caller } from './caller.ts';

const interval = 20_000;

export interface LastUse {
  note(caller: Caller, address: string): void;
  close(): Promise<void>;
}

/** Writes every 20 seconds, with one statement for keys and one for sessions. */
export function recordLastUse(prisma: Pick<PrismaClient, '$executeRaw'>, log: Log): LastUse {
  const keys = noteIn(prisma, log, {
    table: Prisma.sql`"ApiKey"`,
    changes: Prisma.sql`"lastUsedAt" = noted."time", "lastAddress" = noted."address"`,
  });
  const sessions = noteIn(prisma, log, {
    table: Prisma.sql`"Session"`,
    changes: Prisma.sql`"lastUsedAt" = noted."time"`,
  });
  const write = () => Promise.all([keys.write(), sessions.write()]);
  const timer = every(interval, write);
  return {
    note: (caller, address) =>
      caller.kind === 'key'
        ? keys.note(caller.keyId, address)
        : sessions.note(caller.sessionId, address),
    close: async () => {
      timer.stop();
      await write();
    },
  };
}

interface Used {
  time: Date;
  address: string;
}

function noteIn(
  prisma: Pick<PrismaClient, '$executeRaw'>,
  log: Log,
  { table, changes }: { table: Prisma.Sql; changes: Prisma.Sql },
) {
  let used = new Map<string, Used>();
  return {
    note: (id: string, address: string) => {
      used.set(id, { time: new Date(), address });
    },
    async write(): Promise<void> {
      if (used.size === 0) return;
      const batch = used;
      used = new Map();
      const ids = [...batch.keys()];
      const values = [...batch.values()];
      const times = values.map(({ time }) => time.toISOString().slice(0, -1));
      const addresses = values.map(({ address }) => address);
      try {
        await prisma.$executeRaw`
          UPDATE ${table} AS "used" SET ${changes}
          FROM unnest(${ids}::text[], ${times}::timestamp[], ${addresses}::text[])
            AS noted("id", "time", "address")
          WHERE "used"."id" = noted."id"`;
      } catch (err) {
        log.warn({ err }, 'failed to store last use; will retry');
        for (const [id, use] of batch) if (!used.has(id)) used.set(id, use);
      }
    },
  };
}
