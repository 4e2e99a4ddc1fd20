// Counts QR codes from counters in the database.
import { createContextCache } from '@pothos/core';
import { scopeOf } from '../../../auth/key/scope.ts';
import { batched } from '../../../database/batch.ts';
import { Prisma } from '../../../database/client/client.ts';
import { given } from '../../../database/condition.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import type { Context } from '../../../graphql/context.ts';
import { type Counted, listedStatuses } from './filter.ts';

/** The counters of what lists contain without a filter. */
const listed = Prisma.sql`"status" IN ('ACTIVE', 'PAUSED')`;

/** A query for their number. */
export function countOf(organizationId: string, counted: Counted): Prisma.Sql {
  const { type, types, statuses, status, folderId, hasFolder } = counted;
  const conditions = [
    Prisma.sql`"organizationId" = ${organizationId}`,
    Prisma.sql`"status" = ANY(${listedStatuses(counted)}::"QrCodeStatus"[])`,
    // Each restricts the others.
    ...given(statuses, (list) => Prisma.sql`"status" = ANY(${list}::"QrCodeStatus"[])`),
    ...given(status, (one) => Prisma.sql`"status" = ${one}::"QrCodeStatus"`),
    ...given(type, (one) => Prisma.sql`"type" = ${one}::"QrCodeType"`),
    ...given(types, (list) => Prisma.sql`"type" = ANY(${list}::"QrCodeType"[])`),
    ...given(folderId || null, (id) => Prisma.sql`"folderId" = ${id}`),
    ...given(hasFolder, (has) =>
      has ? Prisma.sql`"folderId" <> ''` : Prisma.sql`"folderId" = ''`,
    ),
  ];
  return Prisma.sql`
    SELECT coalesce(sum("count"), 0)::int AS "count" FROM "QrCodeCount"
    WHERE ${Prisma.join(conditions, ' AND ')}`;
}

/** Exact, in constant time. */
export async function countQrCodes(
  organizationId: string,
  counted: Counted,
  prisma: RequestDatabase,
): Promise<number> {
  const query = countOf(organizationId, counted);
  const [row] = await prisma.$queryRaw<{ count: number }[]>(query);
  return row?.count ?? 0;
}

/** Number of QR codes with the tag; without those that are archived or in the trash. */
export async function countTag(
  organizationId: string,
  tag: string,
  prisma: RequestDatabase,
): Promise<number> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum("count"), 0)::int AS "count" FROM "QrCodeTagCount"
    WHERE "organizationId" = ${organizationId} AND md5("tag") = md5(${tag}) AND "tag" = ${tag}`;
  return row?.count ?? 0;
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
