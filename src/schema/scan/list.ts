// Reads pages of single scans.

import { Prisma } from '../../database/client/client.ts';
import { packedScans, rowsOfScans } from '../../database/scans/all-scans.ts';
import { type StoredScan, scanColumns, storedScans } from '../../database/scans/stored-scan.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { countedIn, openIn, type ScanSubject, written } from '../analytics/single-scans.ts';
import { findEdge } from './edge.ts';
import type { ScanPage } from './page.ts';

/** Reads a page by keyset, so that new scans do not shift pages. */
export function readScans(
  subject: ScanSubject,
  page: ScanPage,
  prisma: RequestDatabase,
): Promise<StoredScan[]> {
  return subject.qrCodeId === null
    ? readOfOrganization(subject, page, prisma)
    : read(firstOf(Prisma.sql`${subject.qrCodeId}`, page), page, prisma);
}

async function read(
  scans: Prisma.Sql,
  page: ScanPage,
  prisma: RequestDatabase,
): Promise<StoredScan[]> {
  return storedScans.parse(
    await prisma.$queryRaw`
      SELECT ${scanColumns} FROM (${scans}) AS s WHERE ${matching(page)}
      ORDER BY ${orderOf(page)} LIMIT ${page.take} OFFSET ${page.skip}`,
  );
}

const orderOf = ({ backward }: ScanPage): Prisma.Sql => {
  const way = Prisma.raw(backward ? 'ASC' : 'DESC');
  return Prisma.sql`"scannedAt" ${way}, "id" ${way}`;
};

const timeOf = (time: number): Prisma.Sql => Prisma.sql`${written(time)}::timestamp`;

/** As many scans of a code as a page may need. */
function firstOf(code: Prisma.Sql, page: ScanPage): Prisma.Sql {
  const scans = {
    code,
    from: timeOf(Math.max(page.from, page.before?.scannedAt ?? page.from)),
    to: timeOf(lastOf(page)),
    condition: matching(page),
  };
  const first = Prisma.sql`ORDER BY ${orderOf(page)} LIMIT ${page.take + page.skip}`;
  return Prisma.sql`
    (${rowsOfScans(scans)} ${first}) UNION ALL (${packedScans(scans, packsOf(code, page))} ${first})`;
}

/**
 * Condition on the packs of a code that can have scans of the page: packs are taken from the start of the
 * page until they have enough scans, and then those that overlap with them.
 */
function packsOf(code: Prisma.Sql, page: ScanPage): Prisma.Sql {
  const { bots, backward, before, after } = page;
  const scans = Prisma.raw(bots ? 'pack."bots"' : 'pack."scans"');
  const enough = page.take + page.skip;
  const whole = Prisma.sql`
    FROM "ScanPack" pack
    WHERE pack."qrCodeId" = ${code} AND ${scans} > 0
      AND pack."from" >= ${timeOf(before ? Math.max(page.from, before.scannedAt + 1) : page.from)}
      AND pack."to" < ${timeOf(Math.min(page.to, after?.scannedAt ?? page.to))}`;
  return backward
    ? Prisma.sql`p."from" <= coalesce((
        SELECT min("last") FROM (
          SELECT sum(${scans}) OVER (ORDER BY pack."from") AS "scans",
                 max(pack."to") OVER (ORDER BY pack."from") AS "last"
          ${whole} ORDER BY pack."from" LIMIT ${enough}) AS pack
        WHERE "scans" >= ${enough}), 'infinity')`
    : Prisma.sql`p."to" >= coalesce((
        SELECT max("from") FROM (
          SELECT sum(${scans}) OVER (ORDER BY pack."from" DESC) AS "scans", pack."from"
          ${whole} ORDER BY pack."from" DESC LIMIT ${enough}) AS pack
        WHERE "scans" >= ${enough}), '-infinity')`;
}

/**
 * By the codes that were scanned on each day, because scans have no index by organization, which would make
 * each of them larger by a fifth. Counts tell from when on there are enough scans; they include scans that
 * are not listed anymore, those of deleted codes, so the next try looks further.
 */
async function readOfOrganization(
  subject: ScanSubject,
  page: ScanPage,
  prisma: RequestDatabase,
): Promise<StoredScan[]> {
  for (let needed = page.take + page.skip; ; needed *= 16) {
    const { edge, progress } = await findEdge(subject.organizationId, page, needed, prisma);
    const part = { from: Math.max(page.from, page.before?.scannedAt ?? 0), to: lastOf(page) };
    if (edge !== null) part[page.backward ? 'to' : 'from'] = edge;
    const pieces = [...countedIn(subject, part, progress), ...openIn(subject, part, progress)];
    const scans = await read(
      Prisma.join(
        pieces.map((piece) => Prisma.sql`SELECT ${scanColumns} FROM (${piece}) AS s`),
        ' UNION ALL ',
      ),
      page,
      prisma,
    );
    if (edge === null || scans.length === page.take) return scans;
  }
}

/** `to` is exclusive, `after` has scans of its own millisecond. */
const lastOf = ({ to, after }: ScanPage): number => Math.min(to, (after?.scannedAt ?? to) + 1);

function matching({ from, to, bots, after, before }: ScanPage): Prisma.Sql {
  const conditions = [
    Prisma.sql`s."bot" = ${bots}`,
    Prisma.sql`s."scannedAt" >= ${timeOf(from)}`,
    Prisma.sql`s."scannedAt" < ${timeOf(to)}`,
  ];
  // The condition on time alone allows an index scan.
  if (after) {
    conditions.push(Prisma.sql`s."scannedAt" <= ${timeOf(after.scannedAt)}
      AND (s."scannedAt", s."id") < (${timeOf(after.scannedAt)}, ${after.id}::uuid)`);
  }
  if (before) {
    conditions.push(Prisma.sql`s."scannedAt" >= ${timeOf(before.scannedAt)}
      AND (s."scannedAt", s."id") > (${timeOf(before.scannedAt)}, ${before.id}::uuid)`);
  }
  return Prisma.join(conditions, ' AND ');
}
