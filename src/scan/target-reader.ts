// Reads the targets of short codes that differ from what is known.
import { z } from 'zod';
import type { PrismaClient } from '../database/client/client.ts';
import type { ReadPrepared } from '../database/prepared.ts';
import { readTotals } from '../database/scans/scan-totals.ts';
import { contentTypes } from '../domain/content/index.ts';
import { type RoutedCode, routedCode, scanStatuses } from '../domain/routing/routed-code.ts';

export interface RedirectTarget extends RoutedCode {
  organizationId: string;
  version: number;
  passwordHash: string | null;
}

export interface TargetSource {
  prisma: Pick<PrismaClient, '$queryRaw'>;
  readPrepared: ReadPrepared;
}

const code = z.object({
  id: z.string(),
  organizationId: z.string(),
  version: z.int(),
  status: z.enum(scanStatuses),
  isLimited: z.boolean(),
  type: z.enum(contentTypes),
  dynamic: z.boolean(),
  content: z.unknown(),
  routing: z.unknown(),
  passwordHash: z.string().nullable(),
});

/** What is left of a code that was deleted. */
const gone = z.object({
  organizationId: z.string(),
  fallbackUrl: z.string().nullable(),
  forwardQuery: z.boolean(),
});
export type Gone = z.output<typeof gone>;

/** As `scanStatus` in src/domain/qr-code/status.ts; all codes of an organization in the trash are, too. */
const status = `CASE WHEN c."deletedAt" IS NOT NULL OR o."deletedAt" IS NOT NULL THEN 'DELETED'
  WHEN c."status" = 'ACTIVE' THEN 'ACTIVE' ELSE 'PAUSED' END`;

/** code null: the code does not exist anymore; gone null: it never existed. */
const rowsOf = z.array(
  z.object({ shortCode: z.string(), code: code.nullable(), gone: gone.nullable() }),
);

/** null if the code never existed. */
type Changed = RedirectTarget | { unreadable: unknown } | { gone: Gone } | null;

/**
 * The codes that are not as they are known, those with a limit, whose number of scans changes, and those that are
 * gone. The short codes ever used are only read for codes that do not exist.
 */
const statement = `
  SELECT known."shortCode", CASE WHEN c."id" IS NOT NULL THEN json_build_object(
    'id', c."id", 'organizationId', c."organizationId", 'version', c."version", 'status', ${status}, 'type', c."type",
    'dynamic', c."dynamic", 'content', c."content", 'routing', c."routing",
    'passwordHash', c."passwordHash",
    'isLimited', coalesce(c."routing" ? 'scanLimit', false)) END AS "code",
    CASE WHEN c."id" IS NULL THEN (
      SELECT json_build_object('organizationId', used."organizationId",
        'fallbackUrl', used."fallbackUrl", 'forwardQuery', used."forwardQuery")
      FROM "UsedShortCode" used WHERE used."shortCode" = known."shortCode") END AS "gone"
  FROM unnest($1::text[], $2::text[], $3::int[], $4::text[])
    AS known("shortCode", "id", "version", "status")
  LEFT JOIN "QrCode" c ON c."shortCode" = known."shortCode"
  LEFT JOIN "Organization" o ON o."id" = c."organizationId"
  WHERE c."id" IS DISTINCT FROM known."id" OR c."version" <> known."version"
     OR ${status} <> known."status" OR c."routing" ? 'scanLimit'
     OR (c."id" IS NULL AND (
       SELECT true FROM "UsedShortCode" used WHERE used."shortCode" = known."shortCode"))`;

export function createTargetReader({ prisma, readPrepared }: TargetSource) {
  return async (
    shortCodes: readonly string[],
    known: readonly (RedirectTarget | undefined)[],
  ): Promise<ReadonlyMap<string, Changed>> => {
    const rows = await readPrepared('find_targets', statement, [
      shortCodes,
      known.map((target) => target?.id ?? null),
      known.map((target) => target?.version ?? null),
      known.map((target) => target?.status ?? null),
    ]);
    if (rows.length === 0) return new Map();
    const changed = rowsOf.parse(rows);
    const limited = changed.flatMap(({ code }) => (code?.isLimited ? [code.id] : []));
    const totals = limited.length > 0 ? await readTotals(limited, prisma) : [];
    const scans = new Map(limited.map((id, index) => [id, totals[index]?.scans ?? 0]));
    return new Map(
      changed.map(({ shortCode, code, gone }) => [
        shortCode,
        // Without a limit, nothing needs the number of scans.
        code ? targetIn({ ...code, totalScans: scans.get(code.id) ?? 0 }) : gone && { gone },
      ]),
    );
  };
}

function targetIn(stored: z.output<typeof code> & { totalScans: number }): Changed {
  const { organizationId, version, passwordHash } = stored;
  try {
    return { ...routedCode(stored), organizationId, version, passwordHash };
  } catch (unreadable) {
    return { unreadable };
  }
}
