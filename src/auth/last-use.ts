// Notes when keys were last used, off the path of the request.
import type { PrismaClient } from '../database/client/client.ts';
import type { Log } from '../log.ts';

const interval = 20_000;

export interface LastUse {
  note(keyId: string): void;
  close(): Promise<void>;
}

/** Writes what was noted every 20 seconds, in one statement. */
export function recordLastUse(prisma: Pick<PrismaClient, '$executeRaw'>, log: Log): LastUse {
  let used = new Map<string, Date>();

  async function write(): Promise<void> {
    if (used.size === 0) return;
    const batch = used;
    used = new Map();
    const ids = [...batch.keys()];
    const times = [...batch.values()].map((time) => time.toISOString().slice(0, -1));
    try {
      await prisma.$executeRaw`
        UPDATE "ApiKey" SET "lastUsedAt" = noted."time"
        FROM unnest(${ids}::text[], ${times}::timestamp[]) AS noted("id", "time")
        WHERE "ApiKey"."id" = noted."id"`;
    } catch (err) {
      log.warn({ err }, 'last use of keys could not be stored yet');
      for (const [id, time] of batch) if (!used.has(id)) used.set(id, time);
    }
  }

  const timer = setInterval(() => void write(), interval);
  timer.unref();
  return {
    note: (keyId) => {
      used.set(keyId, new Date());
    },
    close: async () => {
      clearInterval(timer);
      await write();
    },
  };
}
