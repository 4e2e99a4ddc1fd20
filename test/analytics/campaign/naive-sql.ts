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
  z.object({ value: z.string().nullable(), scans: z.number(), uniqueScans: z.number() }),
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
  async function by(value: Prisma.Sql, join = Prisma.empty): Promise<Numbers> {
    const found = rows.parse(
      await prisma.$queryRaw`
        SELECT ${value} AS "value", count(*)::int AS "scans",
               (count(*) FILTER (WHERE s."unique"))::int AS "uniqueScans"
        FROM "NaiveScan" s JOIN "QrCode" code ON code."id" = s."qrCodeId" ${join}
        WHERE ${Prisma.join(conditions, ' AND ')} GROUP BY 1`,
    );
    return Object.fromEntries(
      found
        .filter((row) => row.value !== null)
        .map((row) => [row.value, `${row.scans}/${row.uniqueScans}`]),
    );
  }
  return {
    summary: (await by(Prisma.sql`'all'`)).all ?? '0/0',
    timeline: await by(Prisma.sql`to_char(${local}, 'YYYY-MM-DD')`),
    hours: await by(
      Prisma.sql`upper(to_char(${local}, 'Dy')) || ' ' || extract(hour FROM ${local})::int`,
    ),
    countries: await by(Prisma.sql`s."country"`),
    regions: await by(Prisma.sql`s."country" || ' ' || s."region"`),
    devices: await by(Prisma.sql`s."device"`),
    targets: await by(Prisma.sql`s."target"`),
    codes: await by(Prisma.sql`code."id"`),
    folders: await by(Prisma.sql`code."folderId"`),
    tags: await by(Prisma.sql`tag`, Prisma.sql`CROSS JOIN LATERAL unnest(code."tags") AS tag`),
  };
}
