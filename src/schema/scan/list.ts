// Reads pages of single scans.
import { Prisma } from '../../database/client/client.ts';
import { type StoredScan, scanColumns, storedScans } from '../../database/stored-scan.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { countedIn, openIn, type ScanSubject, written } from '../analytics/single-scans.ts';
import { findEdge } from './edge.ts';

/** Position of a scan in the order of time. */
export interface ScanPlace {
  scannedAt: number;
  id: string;
}

export interface Page {
  from: number;
  /** Exclusive end. */
  to: number;
  bots: boolean;
  /** Earlier scans than this. */
  after: ScanPlace | undefined;
  /** Later scans than this. */
  before: ScanPlace | undefined;
  /** From the earliest scan on; otherwise from the latest. */
  backward: boolean;
  take: number;
  skip: number;
}

/** Reads a page by keyset, so that new scans do not shift pages. */
export function readScans(
  subject: ScanSubject,
  page: Page,
  prisma: RequestDatabase,
): Promise<StoredScan[]> {
  return subject.qrCodeId === null
    ? readOfOrganization(subject, page, prisma)
    : read(
        Prisma.sql`SELECT * FROM "Scan" s WHERE s."qrCodeId" = ${subject.qrCodeId}`,
        page,
        prisma,
      );
}

async function read(scans: Prisma.Sql, page: Page, prisma: RequestDatabase): Promise<StoredScan[]> {
  const way = Prisma.raw(page.backward ? 'ASC' : 'DESC');
  return storedScans.parse(
    await prisma.$queryRaw`
      SELECT ${scanColumns} FROM (${scans}) AS s WHERE ${matching(page)}
      ORDER BY "scannedAt" ${way}, "id" ${way} LIMIT ${page.take} OFFSET ${page.skip}`,
  );
}

/**
 * By the codes that were scanned on each day, because scans have no index by organization, which would make
 * each of them larger by a fifth. Counts tell from when on there are enough scans; they include scans that
 * are not listed anymore, those of deleted codes, so the next try looks further.
 */
async function readOfOrganization(
  subject: ScanSubject,
  page: Page,
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
const lastOf = ({ to, after }: Page): number => Math.min(to, (after?.scannedAt ?? to) + 1);

function matching({ from, to, bots, after, before }: Page): Prisma.Sql {
  const conditions = [
    Prisma.sql`s."bot" = ${bots}`,
    Prisma.sql`s."scannedAt" >= ${written(from)}::timestamp`,
    Prisma.sql`s."scannedAt" < ${written(to)}::timestamp`,
  ];
  // The condition on time alone allows an index scan.
  if (after) {
    conditions.push(Prisma.sql`s."scannedAt" <= ${written(after.scannedAt)}::timestamp
      AND (s."scannedAt", s."id") < (${written(after.scannedAt)}::timestamp, ${after.id}::uuid)`);
  }
  if (before) {
    conditions.push(Prisma.sql`s."scannedAt" >= ${written(before.scannedAt)}::timestamp
      AND (s."scannedAt", s."id") > (${written(before.scannedAt)}::timestamp, ${before.id}::uuid)`);
  }
  return Prisma.join(conditions, ' AND ');
}
