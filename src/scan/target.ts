// Looks up the destination of a short code; falls back to a cache while the database is unavailable.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { withTimeout } from '../core/timing.ts';
import { batched } from '../database/batch.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { QrCodeStatus } from '../database/client/enums.ts';
import { contentTypes } from '../domain/content/index.ts';
import { type RoutedCode, routedCode } from '../domain/routing/routed-code.ts';

const row = z.object({
  shortCode: z.string(),
  id: z.string(),
  version: z.int(),
  status: z.enum(QrCodeStatus),
  totalScans: z.int(),
  /** Fields that only edits change; null if the cached version is current. */
  code: z
    .object({
      type: z.enum(contentTypes),
      dynamic: z.boolean(),
      content: z.unknown(),
      routing: z.unknown(),
      passwordHash: z.string().nullable(),
    })
    .nullable(),
});

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
 * Reads targets from the database, so that edits apply to the next scan in every process. If the
 * database does not respond within `timeout` milliseconds, returns the cached target, or throws if there
 * is none. Content and rules are transferred and parsed only if the cached version is outdated.
 */
export function createTargets(prisma: Pick<PrismaClient, '$queryRaw'>, timeout = 1_000) {
  const cache = new LRUCache<string, Target>({ max: 100_000 });
  let available = true;

  const read = batched(async (codes: readonly string[]): Promise<Lookup[]> => {
    const uniqueCodes = [...new Set(codes)];
    const before = new Map<string, Target>();
    for (const code of uniqueCodes) {
      const target = cache.get(code);
      if (target) before.set(versionOf(target), target);
    }
    const rows = await readRows(prisma, uniqueCodes, [...before.keys()]);
    available = true;
    const lookups = new Map<string, Lookup>();
    for (const found of rows) {
      try {
        const target = targetFrom(found, before);
        cache.set(found.shortCode, target);
        lookups.set(found.shortCode, { target });
      } catch (unreadable) {
        cache.delete(found.shortCode);
        // Only this code fails, not the others in the batch.
        lookups.set(found.shortCode, { unreadable });
      }
    }
    for (const code of uniqueCodes) if (!lookups.has(code)) cache.delete(code);
    return codes.map((code) => lookups.get(code) ?? unknown);
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
  return { targetOf, lastSeen: (shortCode: string) => cache.get(shortCode) };
}

async function readRows(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  shortCodes: readonly string[],
  knownVersions: readonly string[],
): Promise<z.output<typeof row>[]> {
  const rows = await prisma.$queryRaw`
    /* prepared: find_targets */
    SELECT "shortCode", "id", "version", "status"::text AS "status", "totalScans",
           CASE WHEN "id" || ' ' || "version" = ANY(${knownVersions}::text[]) THEN NULL
           ELSE json_build_object('type', "type", 'dynamic', "dynamic", 'content', "content",
             'routing', "routing", 'passwordHash', "passwordHash") END AS "code"
    FROM "QrCode" WHERE "shortCode" = ANY(${shortCodes}::text[])`;
  return z.array(row).parse(rows);
}

function targetFrom(
  { code, id, version, status, totalScans }: z.output<typeof row>,
  before: ReadonlyMap<string, Target>,
): Target {
  const now = { id, version, status, totalScans };
  if (code) {
    return { ...routedCode({ ...code, ...now }), version, passwordHash: code.passwordHash };
  }
  const same = before.get(versionOf(now));
  if (!same) throw new Error('The database omitted the content of a version that is not cached');
  return { ...same, status, totalScans };
}

/** With the ID, because a new code can reuse the short code of a deleted one. */
const versionOf = ({ id, version }: { id: string; version: number }): string => `${id} ${version}`;
