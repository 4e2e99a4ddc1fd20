// The totals of the period, compared with those of an earlier one.
import type { ReactNode } from 'react';
import { Card } from '../../components/page.tsx';
import { formatNumber } from '../../components/text/plural.ts';
import { localDay } from '../../time/shown-time.ts';
import type { AnalyticsQuery } from '../analytics.generated.ts';
import { Change } from '../change.tsx';
import { formatRange } from '../day-labels.ts';
import { formatRate } from '../numbers.ts';
import { daysBetween, type Period } from '../period.ts';
import { analyticsStrings } from '../strings.ts';

type Analytics = NonNullable<NonNullable<AnalyticsQuery['organization']>['analytics']>;
type Comparison = NonNullable<Analytics['comparison']>;

/** As text and in days. */
function earlierPeriod({ period: { start, end } }: Comparison): { text: string; days: number } {
  const [from, to] = [localDay(start), localDay(end)];
  return { text: formatRange(from, to), days: daysBetween(from, to) };
}

export function Totals({
  summary: { totalScans, uniqueScans },
  comparison,
  period: { from, to },
}: {
  summary: Analytics['summary'];
  comparison: Comparison | null;
  period: Period;
}) {
  const earlier = comparison && earlierPeriod(comparison);
  const change = (
    of: 'totalScans' | 'uniqueScans' | 'avgDailyScans',
    now: number,
    before: (summary: Analytics['summary'], days: number) => string,
  ) =>
    comparison &&
    earlier && (
      <Change
        change={comparison.change[of]}
        now={now}
        before={before(comparison.summary, earlier.days)}
        period={earlier.text}
      />
    );
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Total name={analyticsStrings.scans} value={formatNumber(totalScans)}>
        {change('totalScans', totalScans, (one) => formatNumber(one.totalScans))}
      </Total>
      <Total name={analyticsStrings.visitors} value={formatNumber(uniqueScans)}>
        {change('uniqueScans', uniqueScans, (one) => formatNumber(one.uniqueScans))}
      </Total>
      <Total
        name={analyticsStrings.scansPerDay}
        value={formatRate(totalScans, daysBetween(from, to))}
      >
        {change('avgDailyScans', totalScans, (one, days) => formatRate(one.totalScans, days))}
      </Total>
    </div>
  );
}

const Total = ({ name, value, children }: { name: string; value: string; children: ReactNode }) => (
  <Card>
    <p className="text-sm text-muted">{name}</p>
    <p className="mt-1 text-3xl font-semibold">{value}</p>
    {children}
  </Card>
);
