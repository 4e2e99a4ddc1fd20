// Counts QR codes from counters in the database.
import { createContextCache } from '@pothos/core';
import type { KeyScope } from '../../../auth/caller.ts';
import { scopeConditions, scopeOf } from '../../../auth/key-scope.ts';
import { batched } from '../../../database/batch.ts';
import { Prisma } from '../../../database/client/client.ts';
import type { QrCodeStatus, QrCodeType } from '../../../database/client/enums.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import type { Context } from '../../../graphql/context.ts';

/** Filters for which the database keeps counters. */
export interface Counted {
  type?: QrCodeType | null;
  status?: QrCodeStatus | null;
  folderId?: string | null;
}

/** The QR codes of an organization that the caller reaches. */
export interface Reach {
  organizationId: string;
  scope: KeyScope;
}

/**
 * Conditions that apply to QR codes and to their counters, whose status is the one that is shown. Counters
 * do not tell test codes apart.
 */
export const sharedConditions = (
  { organizationId, scope: { folderIds } }: Reach,
  { type, folderId }: Counted,
): Prisma.Sql[] => [
  Prisma.sql`"organizationId" = ${organizationId}`,
  ...scopeConditions({ folderIds, test: false }),
  ...(type ? [Prisma.sql`"type" = ${type}::"QrCodeType"`] : []),
  ...(folderId ? [Prisma.sql`"folderId" = ${folderId}`] : []),
];

/** The counters of what lists contain without a filter. */
const listed = Prisma.sql`"status" IN ('ACTIVE', 'PAUSED')`;

/** Exact, in constant time. Includes test codes. */
export async function countQrCodes(
  reach: Reach,
  counted: Counted,
  prisma: RequestDatabase,
): Promise<number> {
  const { status } = counted;
  const conditions = [
    ...sharedConditions(reach, counted),
    status ? Prisma.sql`"status" = ${status}::"QrCodeStatus"` : listed,
  ];
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum("count"), 0)::int AS "count" FROM "QrCodeCount"
    WHERE ${Prisma.join(conditions, ' AND ')}`;
  return row?.count ?? 0;
}

/** Number of QR codes with the tag, and in total; without those that are archived or in the trash. */
export async function countTag(
  organizationId: string,
  tag: string,
  prisma: RequestDatabase,
): Promise<{ tagged: number; all: number }> {
  const [row] = await prisma.$queryRaw<{ tagged: number; all: number }[]>`
    SELECT (
      SELECT coalesce(sum("count"), 0)::int FROM "QrCodeTagCount"
      WHERE "organizationId" = ${organizationId} AND md5("tag") = md5(${tag}) AND "tag" = ${tag}
    ) AS "tagged", (
      SELECT coalesce(sum("count"), 0)::int FROM "QrCodeCount"
      WHERE "organizationId" = ${organizationId} AND ${listed}) AS "all"`;
  return row ?? { tagged: 0, all: 0 };
}

interface Place {
  id: string;
  organizationId: string;
}

async function countInFolders(
  folders: readonly Place[],
  { prisma, caller }: Context,
): Promise<number[]> {
  const ids = folders.map(({ id }) => id);
  const organizationIds = [...new Set(folders.map(({ organizationId }) => organizationId))];
  const counters = scopeOf(caller).test
    ? Prisma.sql`
        (SELECT "organizationId", "folderId", 1 AS "count" FROM "QrCode"
         WHERE "test" AND "archivedAt" IS NULL AND "deletedAt" IS NULL)`
    : Prisma.sql`(SELECT * FROM "QrCodeCount" WHERE ${listed})`;
  const rows = await prisma.$queryRaw<{ folderId: string; count: number }[]>`
    SELECT "folderId", sum("count")::int AS "count" FROM ${counters} AS "counted"
    WHERE "organizationId" = ANY(${organizationIds}) AND "folderId" = ANY(${ids})
    GROUP BY "folderId"`;
  const counts = new Map(rows.map(({ folderId, count }) => [folderId, count]));
  return ids.map((id) => counts.get(id) ?? 0);
}

/** Number of QR codes in a folder, as its list shows them, batched for all folders of a page. */
export const folderCounter = createContextCache((context: Context) =>
  batched((folders: readonly Place[]) => countInFolders(folders, context), 1_000),
);
