// What analytics of a period are read from: counts by day, or single scans.
import { z } from 'zod';
import { invalid } from '../../core/errors.ts';
import { Prisma } from '../../database/client/client.ts';
import { scansOfDays } from '../../database/scans/scan-parts.ts';
import type { Period } from '../../domain/analytics/period.ts';
import type { Context } from '../../graphql/context.ts';
import { type CountedParts, countParts, oldestMonth } from './counts.ts';
import { type GivenFilter, hasScanValues } from './filter.ts';
import { type CountedHour, countHours, hoursOfScans } from './hours.ts';
import {
  type CountedRegion,
  type MatchingScans,
  partsOfScans,
  pointsOfScans,
  regionsOfScans,
} from './matching-scans.ts';
import { type CountedPoint, countPoints } from './points.ts';
import { dayIn, daysOfSubject, type ScanSubject } from './single-scans.ts';
import { findCodes } from './subject.ts';
import { countTops, type Tops, topsOfScans } from './top.ts';
import { countValuePoints } from './value-points.ts';

interface Asked {
  subject: ScanSubject;
  filter: GivenFilter;
  period: Period;
  /** The argument that chose the period, for errors. */
  field: 'startDate' | 'compareTo';
}

/** Each is queried once, on first use. */
export interface AnalyticsSource {
  points: () => Promise<CountedPoint[]>;
  parts: () => Promise<CountedParts>;
  regions: () => Promise<CountedRegion[]>;
  hours: () => Promise<CountedHour[]>;
  tops: () => Promise<Tops>;
}

export function createSource(asked: Asked, context: Context): AnalyticsSource {
  const { subject, filter, period } = asked;
  const { prisma } = context;
  const deletedUntil = once(() => findDeleted(asked, context));
  const stored = once(async (): Promise<MatchingScans> => {
    const until = await deletedUntil();
    if (until !== undefined) throw needsScans(asked, until);
    return { codes: await codesOf(subject, context), period, filter };
  });
  const regions = once(async () => regionsOfScans(await stored(), prisma));
  if (!hasScanValues(filter)) {
    return {
      points: once(() => countPoints(subject, period, prisma)),
      parts: once(() => countParts(subject, period, prisma)),
      regions,
      hours: once(() => countHours(subject, period, prisma)),
      tops: once(() => countTops(subject, period, prisma)),
    };
  }
  return {
    points: once(async () => {
      const until = await deletedUntil();
      if (until === undefined) return pointsOfScans(await stored(), prisma);
      const counted = await countValuePoints(subject, period, filter, prisma);
      if (!counted) throw needsScans(asked, until);
      return counted;
    }),
    parts: once(async () => partsOfScans(await stored(), prisma)),
    regions,
    hours: once(async () => hoursOfScans(await stored(), prisma)),
    tops: once(async () => topsOfScans(await stored(), prisma)),
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}

/** IDs of the QR codes of a subject that exist. */
async function codesOf(subject: ScanSubject, context: Context): Promise<readonly string[]> {
  const { codes, qrCodeId } = subject;
  if (codes && codes !== 'SCANNED') return codes;
  return qrCodeId === null ? findCodes(subject, {}, context) : [qrCodeId];
}

const deletedRows = z.tuple([z.object({ deleted: z.boolean() })]);

/**
 * Since when the scans of the period are stored, if some of it are deleted; otherwise undefined. Days that are
 * older than the oldest month may still have scans: those that came late have no month yet.
 */
async function findDeleted(
  { subject, period }: Asked,
  { prisma }: Context,
): Promise<number | undefined> {
  const from = period.from.getTime();
  const to = Math.min(await oldestMonth(prisma), period.to.getTime());
  if (to <= from) return undefined;
  const byCode: ScanSubject =
    subject.qrCodeId === null && !subject.codes ? { ...subject, codes: 'SCANNED' } : subject;
  const { days, own } = daysOfSubject(byCode);
  const counted = Prisma.sql`
    SELECT "qrCodeId", "day", "scans" FROM ${days} WHERE ${own} AND ${dayIn({ from, to })} AND "scans" > 0`;
  const stored = scansOfDays({
    codes: Prisma.sql`(${counted}) AS code`,
    condition: Prisma.sql`NOT s."bot"`,
  }).map(
    (scans) =>
      Prisma.sql`SELECT "qrCodeId", "scannedAt"::date AS "day", -1 AS "scans" FROM (${scans}) AS scans`,
  );
  const [{ deleted }] = deletedRows.parse(
    await prisma.$queryRaw`
      SELECT EXISTS (
        SELECT FROM (${Prisma.join([counted, ...stored], ' UNION ALL ')}) AS "all"
        GROUP BY "qrCodeId", "day" HAVING sum("scans") > 0) AS "deleted"`,
  );
  return deleted ? to : undefined;
}

/** For numbers that counts by day do not have. */
const needsScans = ({ field }: Pick<Asked, 'field'>, until: number) =>
  invalid(
    field,
    `must not reach back beyond ${new Date(until).toISOString().slice(0, 10)}: earlier scans are deleted, and their counts by day cannot be filtered like this`,
  );
