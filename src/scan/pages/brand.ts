// Reads what organizations show of themselves on scan pages.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Log } from '../../core/log.ts';
import { withTimeout } from '../../core/timing.ts';
import type { ReadPrepared } from '../../database/prepared.ts';

const stored = z.object({
  name: z.string(),
  accentColor: z.string().nullable(),
  headerColor: z.string().nullable(),
  imprintUrl: z.string().nullable(),
  logo: z.object({ id: z.string(), width: z.int(), height: z.int() }).nullable(),
});

export type StoredBrand = z.output<typeof stored>;

/** Undefined if the organization shows nothing. `fresh`: whether the database is available. */
export type ReadBrand = (
  organizationId: string,
  fresh: boolean,
) => Promise<StoredBrand | undefined>;

const statement = `
  SELECT o."name", b."accentColor", b."headerColor", b."imprintUrl",
    CASE WHEN l."id" IS NOT NULL THEN
      json_build_object('id', l."id", 'width', l."width", 'height', l."height") END AS "logo"
  FROM "OrganizationBranding" b
  JOIN "Organization" o ON o."id" = b."organizationId"
  LEFT JOIN "Logo" l ON l."id" = b."logoId"
  WHERE b."organizationId" = $1 AND o."deletedAt" IS NULL`;

const timeout = 1_000;

/** While the database is unavailable, a brand is as it was last read. */
export function createBrandReader(readPrepared: ReadPrepared, log: Log): ReadBrand {
  const last = new LRUCache<string, StoredBrand>({ max: 10_000 });
  return async (organizationId, fresh) => {
    if (!fresh) return last.get(organizationId);
    try {
      const rows = readPrepared('find_brand', statement, [organizationId]);
      const [brand] = z.array(stored).parse(await withTimeout(timeout, rows));
      if (brand) last.set(organizationId, brand);
      else last.delete(organizationId);
      return brand;
    } catch (err) {
      log.warn({ err }, 'failed to read the branding of an organization');
      return last.get(organizationId);
    }
  };
}
