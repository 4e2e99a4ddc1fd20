// Divides a period into whole UTC days and parts of days.
import { Prisma } from '../../database/client/client.ts';
import type { Progress } from '../../database/scans/scan-batches.ts';
import { dayLength, dayOf } from '../../domain/analytics/time-zone.ts';
import type { Moment } from './moment.ts';
import {
  countedAmong,
  countedIn,
  openIn,
  type ScanSubject,
  type TimeRange,
} from './single-scans.ts';

/** Scans to add or to subtract. */
export interface Signed {
  scans: Prisma.Sql;
  sign: 1 | -1;
}

const columns = Prisma.raw(
  '"bot", "country", "city", "device", "browser", "os", "referrer", "language", "target"',
);

/** Their columns, and "sign". */
export const signed = (pieces: readonly Signed[]): Prisma.Sql =>
  Prisma.join(
    pieces.map(
      ({ scans, sign }) =>
        Prisma.sql`SELECT ${columns}, ${sign}::int AS "sign" FROM (${scans}) AS scans`,
    ),
    ' UNION ALL ',
  );

export const added = (scans: Prisma.Sql): Signed => ({ scans, sign: 1 });

export type Around = TimeRange & { sign: 1 | -1 };

/**
 * Whole UTC days, to be corrected at both ends by parts of days: these are added, or the rest of their days is
 * subtracted, whichever is shorter. What is in the future counts as nothing.
 */
export function piecesOf({ from, to }: TimeRange): {
  whole: TimeRange | undefined;
  around: Around[];
} {
  const whole = { from: ceil(from), to: floor(to) };
  const around: Around[] = [];
  const add = (start: number, end: number) => {
    const day = floor(start);
    const next = day + dayLength;
    if (past(start, end) <= past(day, start) + past(end, next)) {
      around.push({ from: start, to: end, sign: 1 });
      return;
    }
    around.push({ from: day, to: start, sign: -1 }, { from: end, to: next, sign: -1 });
    whole.from = Math.min(whole.from, day);
    whole.to = Math.max(whole.to, next);
  };
  if (whole.from > whole.to) {
    whole.from = whole.to;
    add(from, to);
  } else {
    if (from < whole.from) add(from, whole.from);
    if (whole.to < to) add(whole.to, to);
  }
  return {
    whole: whole.from < whole.to ? whole : undefined,
    around: around.filter((part) => part.from < part.to),
  };
}

const floor = (time: number): number => dayOf(time, 'UTC');
const ceil = (time: number): number => Math.ceil(time / dayLength) * dayLength;
const past = (from: number, to: number): number => Math.max(0, Math.min(to, Date.now()) - from);

/**
 * Scans that are not counted yet, and those around whole days: all, or those of later batches than are counted
 * by quarter of an hour, if some are missing there.
 */
export const singleScans = (
  subject: ScanSubject,
  part: TimeRange,
  around: readonly Around[],
  progress: Progress,
  missing?: Moment['missing'],
): Signed[] => [
  ...openIn(subject, part, progress).map(added),
  ...around.flatMap(({ sign, ...range }, index) => {
    if (subject.codes) {
      return countedAmong(subject, range, progress).map((scans) => ({ scans, sign }));
    }
    const scans = countedIn(subject, range, progress);
    if (!missing) return scans.map((all) => ({ scans: all, sign }));
    const after = missing[index];
    if (after === undefined) return [];
    return scans.map((all) => ({
      scans: Prisma.sql`SELECT * FROM (${all}) AS s WHERE ${after} IS NOT NULL AND s."batch" > ${after}`,
      sign,
    }));
  }),
];

/** The UTC days that overlap a part. */
export const daysAround = ({ from, to }: TimeRange): TimeRange => ({
  from: floor(from),
  to: ceil(to),
});
