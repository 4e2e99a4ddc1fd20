// Scans of an organization, or of one of its codes: when, where, with what.
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { Select } from '../components/field.tsx';
import { Figure } from '../components/figure.tsx';
import { Card, EmptyState, Page } from '../components/page.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { AnalyticsDocument, ChosenCodeDocument } from './analytics.generated.ts';
import { Live } from './live.tsx';
import { Shares } from './shares.tsx';
import { Timeline } from './timeline.tsx';

const ranges = [
  { days: 7, words: 'The last 7 days', interval: 'DAY' },
  { days: 30, words: 'The last 30 days', interval: 'DAY' },
  { days: 90, words: 'The last 90 days, by week', interval: 'WEEK' },
  { days: 365, words: 'The last year, by month', interval: 'MONTH' },
] as const;

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const countries = new Intl.DisplayNames(undefined, { type: 'region' });

/** The day on which the last so many days began, here. */
function firstDay(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days + 1);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export function AnalyticsPage() {
  const { id: organization, slug } = useOrganization();
  const { code = null } = useSearch({ from: '/organizations/$slug/analytics' });
  const [range, setRange] = useState<(typeof ranges)[number]>(ranges[1]);
  const startDate = firstDay(range.days);
  const { interval } = range;
  const [{ data, error }] = useQuery({
    query: AnalyticsDocument,
    variables: { organization, qrCode: code, startDate, interval, timeZone },
  });
  const [chosen] = useQuery({
    query: ChosenCodeDocument,
    variables: { organization, qrCode: code ?? '' },
    pause: code === null,
  });
  const name = chosen.data?.organization?.qrCode?.name;
  const found = data?.organization?.analytics;
  const csv = `/api/v1/organizations/${organization}/qr-codes/${code}/analytics/export?startDate=${startDate}&interval=${interval.toLowerCase()}&timeZone=${encodeURIComponent(timeZone)}`;

  return (
    <Page
      title={name ? `Analytics of ${name}` : 'Analytics'}
      intro={code ? undefined : 'Scans of all codes. Choose one under QR codes to see it alone.'}
      actions={
        code && (
          <div className="flex flex-wrap gap-2">
            <Link to="/organizations/$slug/analytics" params={{ slug }} className={buttonClass()}>
              All codes
            </Link>
            <a href={csv} download className={buttonClass()}>
              Download CSV
            </a>
          </div>
        )
      }
    >
      <div className="flex flex-wrap items-end justify-between gap-4">
        <Select
          label="Period"
          value={range.days}
          onChange={({ target }) =>
            setRange(ranges.find(({ days }) => String(days) === target.value) ?? ranges[1])
          }
        >
          {ranges.map(({ days, words }) => (
            <option key={days} value={days}>
              {words}
            </option>
          ))}
        </Select>
        <Live key={code} organization={organization} qrCode={code} />
      </div>
      <ProblemNote problems={error && problemsOf(error)} />
      {data && !found && (
        <EmptyState title="There is no such code">It may have been deleted.</EmptyState>
      )}
      {found && (
        <>
          <div className="grid gap-4 sm:grid-cols-3">
            <Figure name="Scans" value={found.summary.totalScans} />
            <Figure name="Visitors" value={found.summary.uniqueScans} />
            <Figure name="Scans a day" value={found.summary.avgDailyScans} />
          </div>
          <Card>
            <Timeline points={found.timeline} />
          </Card>
          <div className="grid gap-4 md:grid-cols-2">
            <Shares
              title="Countries"
              shares={found.geography.countries.map(({ country, ...rest }) => ({
                name: countries.of(country) ?? country,
                ...rest,
              }))}
            />
            <Shares
              title="Cities"
              shares={found.geography.cities.map(({ city, country, ...rest }) => ({
                name: [city, country].filter(Boolean).join(', '),
                ...rest,
              }))}
            />
            <Shares
              title="Devices"
              shares={found.devices.map(({ device, ...rest }) => ({ name: device, ...rest }))}
            />
            <Shares
              title="Browsers"
              shares={found.browsers.map(({ browser, ...rest }) => ({ name: browser, ...rest }))}
            />
            <Shares
              title="Systems"
              shares={found.operatingSystems.map(({ os, ...rest }) => ({ name: os, ...rest }))}
            />
            <Shares
              title="Came from"
              shares={found.referrers.map(({ referrer, ...rest }) => ({ name: referrer, ...rest }))}
            />
          </div>
        </>
      )}
    </Page>
  );
}
