// Reads versions of QR codes.
import { createContextCache } from '@pothos/core';
import { z } from 'zod';
import { batched } from '../../../database/batch.ts';
import { Prisma } from '../../../database/client/client.ts';
import { duringRange, filterCondition, given } from '../../../database/condition.ts';
import { versionFilter, versionSource, versionState } from '../../../domain/qr-code/version.ts';
import type { Context } from '../../../graphql/context.ts';
import { filterFromZod } from '../../../graphql/from-zod/filter.ts';

const stored = z.object({
  qrCodeId: z.string(),
  number: z.int(),
  createdAt: z.date(),
  source: versionSource,
  userId: z.string().nullable(),
  userName: z.string().nullable(),
  apiKeyId: z.string().nullable(),
  apiKeyName: z.string().nullable(),
  state: versionState,
  passwordHash: z.string().nullable(),
  stateBefore: versionState.nullable(),
  passwordBefore: z.string().nullable(),
});

/** A version, with the one before it; null if there is none, or it is not kept. */
export type StoredVersion = z.output<typeof stored>;

export const QrCodeVersionFilter = filterFromZod('QrCodeVersionFilter', versionFilter);

export type VersionFilter = typeof QrCodeVersionFilter.$inferInput;

const conditionsOf = ({ sources, userId, apiKeyId, createdAt }: VersionFilter): Prisma.Sql[] => [
  ...given(sources, (list) => Prisma.sql`"source" = ANY(${list})`),
  ...given(userId, (id) => Prisma.sql`"userId" = ${id}`),
  ...given(apiKeyId, (id) => Prisma.sql`"apiKeyId" = ${id}`),
  ...duringRange(Prisma.sql`"createdAt"`, createdAt),
];

/** Part of the versions of a QR code. */
export interface VersionPage {
  filter: VersionFilter | null;
  /** Versions with smaller numbers than this. */
  after: number | undefined;
  /** Versions with larger numbers than this. */
  before: number | undefined;
  /** From the oldest on; otherwise from the newest. */
  backward: boolean;
  take: number;
  skip: number;
}

async function readPages(
  ids: readonly string[],
  { filter, after, before, backward, take, skip }: VersionPage,
  { prisma }: Context,
): Promise<StoredVersion[][]> {
  const way = Prisma.raw(backward ? 'ASC' : 'DESC');
  const rows = z.array(stored).parse(
    await prisma.$queryRaw`
      SELECT page.*, earlier."state" AS "stateBefore", earlier."passwordHash" AS "passwordBefore"
      FROM unnest(${ids}::text[]) AS code("id")
      CROSS JOIN LATERAL (
        SELECT * FROM "QrCodeVersion"
        WHERE "qrCodeId" = code."id" AND ${filterCondition(filter, conditionsOf)}
          AND ${after === undefined ? Prisma.sql`true` : Prisma.sql`"number" < ${after}`}
          AND ${before === undefined ? Prisma.sql`true` : Prisma.sql`"number" > ${before}`}
        ORDER BY "number" ${way} LIMIT ${take} OFFSET ${skip}) AS page
      LEFT JOIN LATERAL (
        SELECT "state", "passwordHash" FROM "QrCodeVersion"
        WHERE "qrCodeId" = page."qrCodeId" AND "number" < page."number"
        ORDER BY "number" DESC LIMIT 1) AS earlier ON true
      ORDER BY page."number" ${way}`,
  );
  const byCode = Map.groupBy(rows, ({ qrCodeId }) => qrCodeId);
  return ids.map((id) => byCode.get(id) ?? []);
}

async function count(
  ids: readonly string[],
  filter: VersionFilter | null,
  { prisma }: Context,
): Promise<number[]> {
  const rows = await prisma.$queryRaw<{ qrCodeId: string; count: number }[]>`
    SELECT "qrCodeId", count(*)::int AS "count" FROM "QrCodeVersion"
    WHERE "qrCodeId" = ANY(${ids}) AND ${filterCondition(filter, conditionsOf)} GROUP BY 1`;
  const counts = new Map(rows.map(({ qrCodeId, count }) => [qrCodeId, count]));
  return ids.map((id) => counts.get(id) ?? 0);
}

/** The versions of a request, read together for all QR codes of a list. */
export const qrCodeVersions = createContextCache((context: Context) => {
  const pages = new Map<string, (id: string) => Promise<StoredVersion[]>>();
  const counts = new Map<string, (id: string) => Promise<number>>();
  return {
    page(id: string, page: VersionPage): Promise<StoredVersion[]> {
      const key = JSON.stringify(page);
      const load = pages.get(key) ?? batched((ids) => readPages(ids, page, context), 100);
      pages.set(key, load);
      return load(id);
    },
    count(id: string, filter: VersionFilter | null): Promise<number> {
      const key = JSON.stringify(filter);
      const load = counts.get(key) ?? batched((ids) => count(ids, filter, context), 1_000);
      counts.set(key, load);
      return load(id);
    },
  };
});
