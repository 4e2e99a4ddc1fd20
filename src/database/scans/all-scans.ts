// SQL for single scans, whether they are rows of "Scan" or packed with others of their code ("ScanPack").
import { Prisma } from '../client/client.ts';

/** Columns that a pack has as arrays. */
const listed = [
  { name: 'id', type: 'uuid' },
  { name: 'scannedAt', type: 'timestamp(3)' },
  { name: 'unique', type: 'boolean' },
  { name: 'bot', type: 'boolean' },
  { name: 'country', type: 'text' },
  { name: 'region', type: 'text' },
  { name: 'city', type: 'text' },
  { name: 'device', type: 'text' },
  { name: 'os', type: 'text' },
  { name: 'browser', type: 'text' },
  { name: 'language', type: 'text' },
  { name: 'referrer', type: 'text' },
  { name: 'target', type: 'text' },
] as const;
type Listed = (typeof listed)[number];

const always = ['id', 'scannedAt'];

/** Columns of `s`, in this order in all queries here. */
export const allColumns = Prisma.raw(
  ['qrCodeId', 'organizationId', 'batch', ...listed.map(({ name }) => name)]
    .map((name) => `s."${name}"`)
    .join(', '),
);

/** Scans of a code, by SQL expressions for its ID and for a time of which `to` is exclusive. */
export interface ScansOfCode {
  code: Prisma.Sql;
  from: Prisma.Sql;
  to: Prisma.Sql;
  /** On the scans, which are named `s`. */
  condition: Prisma.Sql;
}

export const rowsOfScans = ({ code, from, to, condition }: ScansOfCode): Prisma.Sql => Prisma.sql`
  SELECT ${allColumns} FROM "Scan" s
  WHERE s."qrCodeId" = ${code} AND s."scannedAt" >= ${from} AND s."scannedAt" < ${to}
    AND ${condition}`;

/** The same from packs that meet a condition, too; these are named `p`. Packed scans are counted: batch 0. */
export const packedScans = (
  { code, from, to, condition }: ScansOfCode,
  packs = Prisma.sql`true`,
): Prisma.Sql => Prisma.sql`
  SELECT ${allColumns} FROM (
    SELECT p."qrCodeId", p."organizationId", 0::bigint AS "batch", one.*
    FROM "ScanPack" p
    CROSS JOIN LATERAL unnest(ARRAY[${countBefore(from)} + 1], ARRAY[${countBefore(to)}])
      AS part("first", "last")
    CROSS JOIN LATERAL unnest(${Prisma.raw(listed.map(unpacked).join(', '))})
      AS one(${Prisma.raw(listed.map(({ name }) => `"${name}"`).join(', '))})
    WHERE p."qrCodeId" = ${code} AND p."from" >= date_trunc('month', ${from})
      AND p."from" < ${to} AND p."to" >= ${from} AND ${packs}) AS s
  WHERE ${condition}`;

/** Each scan once at every moment: packing moves it in one transaction. */
export const allScans = (scans: ScansOfCode): Prisma.Sql => Prisma.sql`
  ${rowsOfScans(scans)} UNION ALL ${packedScans(scans)}`;

/** How many scans of the pack `p` are earlier: a binary search. */
const countBefore = (time: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`width_bucket(${time} - interval '1 microsecond', p."scannedAt")`;

/** The values of the part `part` of a pack. */
const unpacked = ({ name }: Listed): string => {
  const values = `p."${name}"[part."first":part."last"]`;
  if (always.includes(name)) return values;
  const count = 'greatest(part."last" - part."first" + 1, 0)';
  return `CASE WHEN cardinality(p."${name}") = 1 THEN array_fill(p."${name}"[1], ARRAY[${count}]) ELSE ${values} END`;
};

/** The values of scans as a column of a pack. */
const packed = ({ name }: Listed): string => {
  const values = `array_agg("${name}" ORDER BY "scannedAt", "id")`;
  if (always.includes(name)) return values;
  const value = `"${name}"::text COLLATE "C"`;
  return `CASE WHEN count("${name}") = 0 THEN NULL
    WHEN count("${name}") = count(*) AND min(${value}) = max(${value}) THEN (array_agg("${name}"))[1:1]
    ELSE ${values} END`;
};

/** Scans in a pack, at most: few enough to unpack one for a page, or for a day. */
const packSize = 256;

const packColumns = Prisma.raw(
  ['qrCodeId', 'organizationId', 'from', 'to', 'scans', 'bots', ...listed.map(({ name }) => name)]
    .map((name) => `"${name}"`)
    .join(', '),
);

/** Inserts packs of the rows of a table like "Scan", ordered by code and time. */
export const insertPacks = (table: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  INSERT INTO "ScanPack" (${packColumns})
  SELECT "qrCodeId", "organizationId", min("scannedAt"), max("scannedAt"),
         count(*) FILTER (WHERE NOT "bot"), count(*) FILTER (WHERE "bot"),
         ${Prisma.raw(listed.map(packed).join(', '))}
  FROM (
    SELECT *, (row_number() OVER (PARTITION BY "qrCodeId", "organizationId"
                                  ORDER BY "scannedAt", "id") - 1) / ${packSize}::int AS "pack"
    FROM ${table} WHERE ${condition}) AS s
  GROUP BY "qrCodeId", "organizationId", "pack"`;
