// Scans over time as a bar chart, with a table for screen readers.
import { formatNumber } from '../components/text/plural.ts';
import type { AnalyticsQuery } from './analytics.generated.ts';
import { analyticsStrings } from './strings.ts';

const strings = analyticsStrings.timeline;
const { scans: scansLabel, visitors: visitorsLabel } = analyticsStrings;

type Analytics = NonNullable<NonNullable<AnalyticsQuery['organization']>['analytics']>;

const height = 120;
const step = 10;

export function Timeline({ points }: { points: Analytics['timeline'] }) {
  const peak = Math.max(0, ...points.map(({ scans }) => scans));
  const barHeight = (scans: number): number => (scans / Math.max(1, peak)) * height;
  return (
    <figure>
      <div className="flex gap-2">
        <div
          aria-hidden="true"
          className="flex flex-col justify-between text-right text-xs text-muted tabular-nums"
        >
          <span>{formatNumber(peak)}</span>
          <span>0</span>
        </div>
        <svg
          viewBox={`0 0 ${points.length * step} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className="h-48 w-full border-b border-line"
        >
          {points.map(({ date, scans, uniqueScans }, index) => (
            <g key={date}>
              <title>{strings.point({ date, scans, visitors: uniqueScans })}</title>
              <rect
                x={index * step}
                width={step}
                height={height}
                className="fill-transparent hover:fill-sunken"
              />
              <rect
                x={index * step + 1}
                y={height - barHeight(scans)}
                width={step - 2}
                height={barHeight(scans)}
                className="pointer-events-none fill-accent/40"
              />
              <rect
                x={index * step + 1}
                y={height - barHeight(uniqueScans)}
                width={step - 2}
                height={barHeight(uniqueScans)}
                className="pointer-events-none fill-accent"
              />
            </g>
          ))}
        </svg>
      </div>
      <figcaption className="mt-2 flex flex-wrap justify-between gap-2 text-sm text-muted">
        <span>{points[0]?.date}</span>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <LegendItem color="bg-accent" label={visitorsLabel} />
          <LegendItem color="bg-accent/40" label={scansLabel} />
          <span>{strings.peak({ scans: peak })}</span>
        </span>
        <span>{points.at(-1)?.date}</span>
      </figcaption>
      <div className="sr-only">
        <table>
          <caption>{strings.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{strings.date}</th>
              <th scope="col">{scansLabel}</th>
              <th scope="col">{visitorsLabel}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ date, scans, uniqueScans }) => (
              <tr key={date}>
                <th scope="row">{date}</th>
                <td>{scans}</td>
                <td>{uniqueScans}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

const LegendItem = ({ color, label }: { color: string; label: string }) => (
  <span className="flex items-center gap-1.5">
    <span className={`size-2.5 rounded-xs ${color}`} aria-hidden="true" />
    {label}
  </span>
);
