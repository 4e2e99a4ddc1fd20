// What a point of the chart means, next to it.
import { formatNumber } from '../../components/text/plural.ts';
import type { AnalyticsInterval } from '../../schema-types.generated.ts';
import { pointLabel } from '../day-labels.ts';
import { analyticsStrings } from '../strings.ts';
import type { ChartPoint } from './area.ts';

const strings = analyticsStrings.timeline;
const { scans: scansLabel, visitors: visitorsLabel } = analyticsStrings;

const width = 200;

export function PointCard({
  point: { date, scans, visitors, before },
  interval,
  unfinished,
  center,
  within,
}: {
  point: ChartPoint;
  interval: AnalyticsInterval;
  unfinished: boolean;
  /** Pixels from the left edge of the chart, and its width. */
  center: number;
  within: number;
}) {
  const left = Math.min(Math.max(0, center - width / 2), Math.max(0, within - width));
  return (
    <div
      className="pointer-events-none absolute top-0 rounded-lg border border-line bg-surface p-3 text-sm shadow-float"
      style={{ left, width }}
      aria-hidden="true"
    >
      <p className="mb-1 font-medium">{pointLabel(date, interval)}</p>
      <Line label={scansLabel} count={scans} />
      <Line label={visitorsLabel} count={visitors} />
      {before && <Line label={pointLabel(before.date, interval)} count={before.scans} />}
      {unfinished && <p className="mt-1 text-muted">{strings.unfinished}</p>}
    </div>
  );
}

const Line = ({ label, count }: { label: string; count: number }) => (
  <p className="flex justify-between gap-3">
    <span className="text-muted">{label}</span>
    <span>{formatNumber(count)}</span>
  </p>
);
