// The organizations of codes that scans are stored for.
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { z } from 'zod';

/**
 * Milliseconds for which a code is known. Shorter than deleted codes are (maintenance.ts), whose late scans are
 * stored and swept anyway, so that nothing else is stored than without it; a code never changes its organization.
 */
const ttl = 10 * 60 * 1_000;

/** Codes of each database. */
const known = new WeakMap<pg.Pool, LRUCache<string, string>>();

function knownIn(pool: pg.Pool): LRUCache<string, string> {
  const codes = known.get(pool) ?? new LRUCache<string, string>({ max: 20_000, ttl });
  known.set(pool, codes);
  return codes;
}

const rowsOf = z.array(z.object({ id: z.string(), organizationId: z.string() }));

/** Also of codes that were deleted after these scans; nothing for codes that never existed. */
export async function organizationsOf(
  pool: pg.Pool,
  client: pg.PoolClient,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const cache = knownIn(pool);
  const organizations = new Map<string, string>();
  const unknown: string[] = [];
  for (const code of new Set(codes)) {
    const organization = cache.get(code);
    if (organization === undefined) unknown.push(code);
    else organizations.set(code, organization);
  }
  if (unknown.length === 0) return organizations;
  const { rows } = await client.query(
    `SELECT "id", "organizationId" FROM "QrCode" WHERE "id" = ANY($1::text[])
     UNION ALL
     SELECT "id", "organizationId" FROM "DeletedQrCode"
     WHERE "id" = ANY($1::text[]) AND "organizationId" IS NOT NULL`,
    [unknown],
  );
  for (const { id, organizationId } of rowsOf.parse(rows)) {
    cache.set(id, organizationId);
    organizations.set(id, organizationId);
  }
  return organizations;
}
