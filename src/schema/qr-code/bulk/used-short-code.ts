// Short codes that exist or existed before; see docs/decisions/0057-codes-ever-used.md.

import type { RequestDatabase } from '../../../database/transaction.ts';

/** The one unique index of short codes; a trigger names it too, for a code that another organization had. */
export const shortCodeIndex = 'QrCode_shortCode_key';

/**
 * Those of the short codes that exist or existed, in lowercase: true if this organization can use one again,
 * because it had it and no code has it now.
 */
export async function usedShortCodes(
  wanted: readonly string[],
  organizationId: string,
  prisma: RequestDatabase,
): Promise<Map<string, boolean>> {
  // Others are invalid, and may contain what PostgreSQL cannot store.
  const sound = wanted.filter((shortCode) => /^[a-z0-9-]{3,64}$/.test(shortCode));
  if (sound.length === 0) return new Map();
  const rows = await prisma.$queryRaw<{ shortCode: string; isOwn: boolean }[]>`
    SELECT "wanted" AS "shortCode",
           c."id" IS NULL AND used."organizationId" = ${organizationId} AS "isOwn"
    FROM unnest(${sound}::text[]) AS "wanted"
    LEFT JOIN "QrCode" c ON c."shortCode" = "wanted"
    LEFT JOIN "UsedShortCode" used ON used."shortCode" = "wanted"
    WHERE c."id" IS NOT NULL OR used."shortCode" IS NOT NULL`;
  return new Map(rows.map(({ shortCode, isOwn }) => [shortCode, isOwn]));
}

/**
 * Claims short codes for the organization until the transaction ends, and for good if it commits. Returns those
 * that never existed; waits for others who are claiming the same.
 */
export async function claimShortCodes(
  shortCodes: readonly string[],
  organizationId: string,
  prisma: RequestDatabase,
): Promise<Set<string>> {
  const rows = await prisma.$queryRaw<{ shortCode: string }[]>`
    INSERT INTO "UsedShortCode" ("shortCode", "organizationId")
    SELECT "wanted", ${organizationId} FROM unnest(${shortCodes}::text[]) AS "wanted" ORDER BY 1
    ON CONFLICT DO NOTHING RETURNING "shortCode"`;
  return new Set(rows.map(({ shortCode }) => shortCode));
}
