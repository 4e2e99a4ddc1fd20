// Counts the requests of API keys by day and error code, in the background.
import type { Log } from '../../core/log.ts';
import { every } from '../../core/timing.ts';
import type { PrismaClient } from '../../database/client/client.ts';

const interval = 20_000;

export interface KeyUsage {
  /** Counts a request; `code`: of the first error in its response. */
  note(apiKeyId: string, code: string | undefined): void;
  close(): Promise<void>;
}

interface Counted {
  apiKeyId: string;
  /** In UTC, such as `2024-01-15`. */
  day: string;
  /** Empty for all requests. */
  code: string;
  count: number;
}

/** Adds to the counts in the database every 20 seconds, with one statement, so that several processes add up. */
export function recordKeyUsage(prisma: Pick<PrismaClient, '$executeRaw'>, log: Log): KeyUsage {
  let counts = new Map<string, Counted>();
  let writing = Promise.resolve();

  function add(one: Counted): void {
    const key = `${one.apiKeyId} ${one.day} ${one.code}`;
    const count = (counts.get(key)?.count ?? 0) + one.count;
    counts.set(key, { ...one, count });
  }

  async function write(): Promise<void> {
    const batch = [...counts.values()];
    if (batch.length === 0) return;
    counts = new Map();
    const ids = batch.map(({ apiKeyId }) => apiKeyId);
    const days = batch.map(({ day }) => day);
    const codes = batch.map(({ code }) => code);
    const numbers = batch.map(({ count }) => count);
    try {
      // Sorted, so that processes do not deadlock. Keys of deleted organizations are gone.
      await prisma.$executeRaw`
        INSERT INTO "ApiKeyUsage" ("apiKeyId", "day", "code", "count")
        SELECT noted."id", noted."day", noted."code", noted."count"
        FROM unnest(${ids}::text[], ${days}::date[], ${codes}::text[], ${numbers}::int[])
          AS noted("id", "day", "code", "count")
        WHERE EXISTS (SELECT 1 FROM "ApiKey" WHERE "ApiKey"."id" = noted."id")
        ORDER BY 1, 2, 3
        ON CONFLICT ("apiKeyId", "day", "code")
        DO UPDATE SET "count" = "ApiKeyUsage"."count" + excluded."count"`;
    } catch (err) {
      log.warn({ err }, 'failed to store the usage of API keys; will retry');
      batch.forEach(add);
    }
  }

  /** One at a time, so that closing waits for the last. */
  const writeNext = () => {
    writing = writing.then(write);
    return writing;
  };
  const timer = every(interval, writeNext);
  return {
    note(apiKeyId, code) {
      const day = new Date().toISOString().slice(0, 10);
      add({ apiKeyId, day, code: '', count: 1 });
      if (code !== undefined) add({ apiKeyId, day, code, count: 1 });
    },
    close() {
      timer.stop();
      return writeNext();
    },
  };
}
