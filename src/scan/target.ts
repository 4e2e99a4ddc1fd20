// Looks up the destination of a short code; falls back to a cache while the database is unavailable.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { withTimeout } from '../core/timing.ts';
import { batched } from '../database/batch.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { QrCodeStatus } from '../database/client/enums.ts';
import { readTotals } from '../database/scan-totals.ts';
import { contentTypes } from '../domain/content/index.ts';
import { type RoutedCode, routedCode } from '../domain/routing/routed-code.ts';

const code = z.object({
  id: z.string(),
  version: z.int(),
  status: z.enum(QrCodeStatus),
  isLimited: z.boolean(),
  type: z.enum(contentTypes),
  dynamic: z.boolean(),
  content: z.unknown(),
  routing: z.unknown(),
  passwordHash: z.string().nullable(),
});

/** null: the code does not exist anymore. */
const rowsOf = z.array(z.object({ shortCode: z.string(), code: code.nullable() }));

/** `totalScans` is 0 without a limit, which is the only thing that needs it. */
interface Changed {
  shortCode: string;
  code: (z.output<typeof code> & { totalScans: number }) | null;
}

export interface Target extends RoutedCode {
  version: number;
  passwordHash: string | null;
}

export interface Found {
  /** null if it does not exist. */
  target: Target | null;
  /** Whether it was read from the database just now. */
  fresh: boolean;
}

type Lookup = { target: Target | null } | { unreadable: unknown };

const unknown: Lookup = { target: null };

/**
 * Reads targets from the database, so that edits apply to the next scan in every process. Concurrent
 * scans share a query, which only returns what differs from the cache. If the database does not respond
 * within `timeout` milliseconds, returns the cached target, or throws if there is none.
 */
export function createTargets(prisma: Pick<PrismaClient, '$queryRaw'>, timeout = 1_000) {
  const cache = new LRUCache<string, Target>({ max: 100_000 });
  let available = true;

  const read = batched(async (shortCodes: readonly string[]): Promise<Lookup[]> => {
    const uniqueCodes = [...new Set(shortCodes)];
    const known = uniqueCodes.map((shortCode) => cache.get(shortCode));
    const lookups = new Map<string, Lookup>();
    for (const [index, target] of known.entries()) {
      if (target) lookups.set(uniqueCodes[index] ?? '', { target });
    }
    for (const { shortCode, code } of await readChanged(prisma, uniqueCodes, known)) {
      cache.delete(shortCode);
      lookups.delete(shortCode);
      if (!code) continue;
      try {
        const { version, passwordHash } = code;
        const target = { ...routedCode(code), version, passwordHash };
        cache.set(shortCode, target);
        lookups.set(shortCode, { target });
      } catch (unreadable) {
        // Only this code fails, not the others in the batch.
        lookups.set(shortCode, { unreadable });
      }
    }
    available = true;
    return shortCodes.map((shortCode) => lookups.get(shortCode) ?? unknown);
  }, 1_000);

  async function targetOf(shortCode: string): Promise<Found> {
    const last = cache.get(shortCode);
    const now = read(shortCode);
    // While the database is unavailable nobody waits; this read detects when it is back.
    if (last && !available) {
      now.catch(() => undefined);
      return { target: last, fresh: false };
    }
    const lookup = await withTimeout(timeout, now).catch((error: unknown) => {
      available = false;
      now.catch(() => undefined);
      if (last) return undefined;
      throw error;
    });
    if (!lookup) return { target: last ?? null, fresh: false };
    if ('unreadable' in lookup) throw lookup.unreadable;
    return { target: lookup.target, fresh: true };
  }
  return { targetOf };
}

/** The codes that are not as the cache knows them, and those with a limit, whose number of scans changes. */
async function readChanged(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  shortCodes: readonly string[],
  known: readonly (Target | undefined)[],
): Promise<Changed[]> {
  const ids = known.map((target) => target?.id ?? null);
  const versions = known.map((target) => target?.version ?? null);
  const statuses = known.map((target) => target?.status ?? null);
  const rows = await prisma.$queryRaw`
    /* prepared: find_targets */
    SELECT known."shortCode", CASE WHEN c."id" IS NOT NULL THEN json_build_object(
      'id', c."id", 'version', c."version", 'status', c."status", 'type', c."type",
      'dynamic', c."dynamic", 'content', c."content", 'routing', c."routing",
      'passwordHash', c."passwordHash",
      'isLimited', coalesce(c."routing" ? 'scanLimit', false)) END AS "code"
    FROM unnest(${shortCodes}::text[], ${ids}::text[], ${versions}::int[],
                ${statuses}::"QrCodeStatus"[]) AS known("shortCode", "id", "version", "status")
    LEFT JOIN "QrCode" c ON c."shortCode" = known."shortCode"
    WHERE c."id" IS DISTINCT FROM known."id" OR c."version" <> known."version"
       OR c."status" <> known."status" OR c."routing" ? 'scanLimit'`;
  const changed = rowsOf.parse(rows);
  const limited = changed.flatMap(({ code }) => (code?.isLimited ? [code.id] : []));
  const totals = limited.length > 0 ? await readTotals(limited, prisma) : [];
  const scans = new Map(limited.map((id, index) => [id, totals[index] ?? 0]));
  return changed.map(({ shortCode, code }) => ({
    shortCode,
    code: code && { ...code, totalScans: scans.get(code.id) ?? 0 },
  }));
}
