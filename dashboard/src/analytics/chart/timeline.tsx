// Scans over time: the chart, its legend, and the same as a table.
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Card } from '../../components/page.tsx';
import { formatNumber } from '../../components/text/plural.ts';
import { daysAgo } from '../../time/shown-time.ts';
import { CsvButton, type Table } from '../csv.tsx';
import { daysOf, pointLabel } from '../day-labels.ts';
import type { Period, PeriodSearch } from '../period.ts';
import { analyticsStrings } from '../strings.ts';
import type { ChartPoint } from './area.ts';
import { Chart } from './chart.tsx';

const { timeline: strings, scans: scansLabel, visitors: visitorsLabel } = analyticsStrings;

interface Counted {
  date: string;
  scans: number;
  uniqueScans: number;
}

export function Timeline({
  points,
  earlier,
  period,
  onZoom,
}: {
  points: readonly Counted[];
  /** Points of the earlier period; null without one. */
  earlier: readonly Counted[] | null;
  period: Period;
  onZoom: (part: PeriodSearch) => void;
}) {
  const { interval } = period;
  const shown = points.map(({ date, scans, uniqueScans }, index): ChartPoint => {
    const before = earlier?.[index];
    return { date, scans, visitors: uniqueScans, before: before ?? null };
  });
  const peak = Math.max(0, ...points.map(({ scans }) => scans));
  const unfinished = period.to >= daysAgo(0) ? points.length - 1 : -1;
  const zoom = (first: ChartPoint, last: ChartPoint): void => {
    const from = daysOf(first.date, interval).from;
    const to = daysOf(last.date, interval).to;
    onZoom({
      from: from < period.from ? period.from : from,
      to: to > period.to ? period.to : to,
    });
  };
  const columns = [
    strings.date,
    scansLabel,
    visitorsLabel,
    ...(earlier ? [strings.earlierDate, strings.earlierScans] : []),
  ];
  const table = (): Table => ({
    columns,
    rows: shown.map(({ date, scans, visitors, before }) => [
      date,
      scans,
      visitors,
      ...(earlier ? [before?.date ?? null, before?.scans ?? null] : []),
    ]),
  });
  return (
    <Card>
      <figure className="grid gap-3">
        <figcaption className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="font-semibold">{strings.caption}</h2>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
            <LegendItem color="bg-accent" label={visitorsLabel} />
            <LegendItem color="bg-accent/40" label={scansLabel} />
            {earlier && <LegendItem color="bg-edge/60" label={strings.earlierScans} />}
            <span>{strings.peak({ scans: peak })}</span>
            {period.days === null && (
              <Button look="small" onClick={() => onZoom({})}>
                {strings.zoomOut}
              </Button>
            )}
            <CsvButton name={strings.caption} table={table} />
          </span>
        </figcaption>
        <Chart
          points={shown}
          interval={interval}
          compared={earlier !== null}
          unfinished={unfinished}
          onZoom={zoom}
        />
        <Disclosure title={strings.table}>
          <div className="overflow-x-auto">
            <table className="w-full text-sm">
              <caption className="sr-only">{strings.caption}</caption>
              <thead>
                <tr className="text-left text-muted">
                  {columns.map((column) => (
                    <th key={column} scope="col" className="py-1 pr-4 font-medium">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(({ date, scans, visitors, before }, index) => (
                  <tr key={date} className="border-t border-line">
                    <th scope="row" className="py-1 pr-4 text-left font-normal">
                      {pointLabel(date, interval)}
                      {index === unfinished && ` (${strings.unfinished})`}
                    </th>
                    <td className="pr-4">{formatNumber(scans)}</td>
                    <td className="pr-4">{formatNumber(visitors)}</td>
                    {earlier && (
                      <>
                        <td className="pr-4">{before && pointLabel(before.date, interval)}</td>
                        <td>{before && formatNumber(before.scans)}</td>
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Disclosure>
      </figure>
    </Card>
  );
}

const LegendItem = ({ color, label }: { color: string; label: string }) => (
  <span className="flex items-center gap-1.5">
    <span className={`size-2.5 rounded-xs ${color}`} aria-hidden="true" />
    {label}
  </span>
);
