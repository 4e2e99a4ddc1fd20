// Divides a period into whole UTC days and single scans.
import { Prisma } from '../../database/client/client.ts';
import type { Progress } from '../../database/scan-batches.ts';
import { dayLength } from '../../domain/analytics/time-zone.ts';
import { countedIn, openIn, type ScanSubject, type TimeRange } from './single-scans.ts';

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

type Around = TimeRange & { sign: 1 | -1 };

/**
 * Whole UTC days, to be corrected at both ends by single scans that are added or subtracted, whichever are
 * fewer.
 */
export function piecesOf({ from, to }: TimeRange): {
  whole: TimeRange | undefined;
  around: Around[];
} {
  const [first, last] = [nearestDay(from), nearestDay(to)];
  if (first === last) return { whole: undefined, around: [{ from, to, sign: 1 }] };
  const around: Around[] = [
    { from, to: first, sign: 1 },
    { from: first, to: from, sign: -1 },
    { from: last, to, sign: 1 },
    { from: to, to: last, sign: -1 },
  ];
  return { whole: { from: first, to: last }, around: around.filter(({ from, to }) => from < to) };
}

/** Scans that are not counted yet, and those around whole days. */
export const singleScans = (
  subject: ScanSubject,
  part: TimeRange,
  around: readonly Around[],
  progress: Progress,
): Signed[] => [
  ...openIn(subject, part, progress).map(added),
  ...around.flatMap(({ sign, ...range }) =>
    countedIn(subject, range, progress).map((scans) => ({ scans, sign })),
  ),
];

/** The nearest midnight in UTC. */
const nearestDay = (time: number): number => Math.round(time / dayLength) * dayLength;

/** The UTC days that overlap a part. */
export const daysAround = ({ from, to }: TimeRange): TimeRange => ({
  from: Math.floor(from / dayLength) * dayLength,
  to: Math.ceil(to / dayLength) * dayLength,
});
