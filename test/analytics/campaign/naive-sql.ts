// Analytics as plain SQL over a copy of all scans.
import { z } from 'zod';
import { Prisma } from '../../../src/database/client/client.ts';
import type { TestServer } from '../../support/server/server.ts';

export interface Question {
  startDate: string;
  endDate: string;
  timeZone: string;
  filter: {
    qrCodeIds?: string[] | undefined;
    folderIds?: string[] | undefined;
    tags?: string[] | undefined;
    countries?: string[] | undefined;
    regions?: string[] | undefined;
    devices?: string[] | undefined;
    targets?: string[] | undefined;
  };
}

type Database = Pick<TestServer['prisma'], '$executeRaw' | '$queryRaw'>;

/** Copies the scans that are not copied yet. Scans are never changed. */
export async function copyScans(prisma: Database): Promise<void> {
  await prisma.$executeRaw`CREATE TABLE IF NOT EXISTS "NaiveScan" AS SELECT * FROM "Scan" LIMIT 0`;
  await prisma.$executeRaw`
    INSERT INTO "NaiveScan" SELECT * FROM "Scan" WHERE "id" NOT IN (SELECT "id" FROM "NaiveScan")`;
}

const rows = z.array(
  z.object({
    list: z.string(),
    value: z.string().nullable(),
    scans: z.number(),
    uniqueScans: z.number(),
  }),
);

export type Numbers = Record<string, string>;

/** `{ DE: '3/2' }`: scans and unique scans by value. */
export async function naive(
  prisma: Database,
  organizationId: string,
  { startDate, endDate, timeZone, filter }: Question,
) {
  const local = Prisma.sql`(s."scannedAt" AT TIME ZONE 'UTC' AT TIME ZONE ${timeZone}::text)`;
  const isOneOf = (column: Prisma.Sql, values: string[] | undefined) =>
    values ? [Prisma.sql`${column} = ANY(${values}::text[])`] : [];
  const conditions = [
    Prisma.sql`code."organizationId" = ${organizationId}`,
    Prisma.sql`NOT s."bot"`,
    Prisma.sql`${local} >= ${startDate}::date`,
    Prisma.sql`${local} < ${endDate}::date + 1`,
    ...isOneOf(Prisma.sql`code."id"`, filter.qrCodeIds),
    ...isOneOf(Prisma.sql`code."folderId"`, filter.folderIds),
    ...(filter.tags ? [Prisma.sql`code."tags" @> ${filter.tags}::text[]`] : []),
    ...isOneOf(Prisma.sql`s."country"`, filter.countries),
    ...isOneOf(Prisma.sql`s."region"`, filter.regions),
    ...isOneOf(Prisma.sql`s."device"`, filter.devices),
    ...isOneOf(Prisma.sql`s."target"`, filter.targets),
  ];
  const lists = {
    summary: Prisma.sql`'all'::text`,
    timeline: Prisma.sql`to_char("local", 'YYYY-MM-DD')`,
    hours: Prisma.sql`upper(to_char("local", 'Dy')) || ' ' || extract(hour FROM "local")::int`,
    countries: Prisma.sql`"country"`,
    regions: Prisma.sql`"country" || ' ' || "region"`,
    devices: Prisma.sql`"device"`,
    targets: Prisma.sql`"target"`,
    codes: Prisma.sql`"code"`,
    folders: Prisma.sql`"folderId"`,
    tags: Prisma.sql`tag`,
  };
  const counts = Object.entries(lists).map(
    ([list, value]) => Prisma.sql`
      SELECT ${list}::text AS "list", ${value} AS "value", count(*)::int AS "scans",
             (count(*) FILTER (WHERE "unique"))::int AS "uniqueScans"
      FROM found ${list === 'tags' ? Prisma.sql`CROSS JOIN LATERAL unnest("tags") AS tag` : Prisma.empty}
      GROUP BY 2`,
  );
  const counted = rows.parse(
    await prisma.$queryRaw`
      WITH found AS MATERIALIZED (
        SELECT s."unique", s."country", s."region", s."device", s."target", ${local} AS "local",
               code."id" AS "code", code."folderId", code."tags"
        FROM "NaiveScan" s JOIN "QrCode" code ON code."id" = s."qrCodeId"
        WHERE ${Prisma.join(conditions, ' AND ')})
      ${Prisma.join(counts, ' UNION ALL ')}`,
  );
  const by = (name: keyof typeof lists): Numbers =>
    Object.fromEntries(
      counted.flatMap(({ list, value, scans, uniqueScans }) =>
        list === name && value !== null ? [[value, `${scans}/${uniqueScans}`]] : [],
      ),
    );
  return {
    summary: by('summary').all ?? '0/0',
    timeline: by('timeline'),
    hours: by('hours'),
    countries: by('countries'),
    regions: by('regions'),
    devices: by('devices'),
    targets: by('targets'),
    codes: by('codes'),
    folders: by('folders'),
    tags: by('tags'),
  };
}
