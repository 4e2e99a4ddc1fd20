// Scans of an organization, or of one of its codes: when, where, with what.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { Figure } from '../components/figure.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Card, EmptyState, Page } from '../components/page.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { spreadsheetOptions } from '../qr-codes/export/spreadsheet.ts';
import { useOrganization } from '../shell/organization.ts';
import { AnalyticsDocument, ChosenCodeDocument } from './analytics.generated.ts';
import { Live } from './live.tsx';
import { periodOf } from './period.ts';
import { PeriodFields } from './period-fields.tsx';
import { Shares } from './shares.tsx';
import { Timeline } from './timeline.tsx';

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const countries = new Intl.DisplayNames(undefined, { type: 'region' });

export function AnalyticsPage() {
  const { id: organization, slug } = useOrganization();
  const { code = null, ...asked } = useSearch({ from: '/organizations/$slug/analytics' });
  const navigate = useNavigate();
  const period = periodOf(asked);
  const { from: startDate, to: endDate, interval } = period;
  const [{ data, error }] = useQuery({
    query: AnalyticsDocument,
    variables: { organization, qrCode: code, startDate, endDate, interval, timeZone },
  });
  const [chosen] = useQuery({
    query: ChosenCodeDocument,
    variables: { organization, qrCode: code ?? '' },
    pause: code === null,
  });
  const name = chosen.data?.organization?.qrCode?.name;
  const problems = error && problemsOf(error);
  const found = data?.organization?.analytics;
  const csv = `/api/v1/organizations/${organization}/qr-codes/${code}/analytics/export?startDate=${startDate}&endDate=${endDate}&interval=${interval.toLowerCase()}&timeZone=${encodeURIComponent(timeZone)}&${new URLSearchParams(spreadsheetOptions())}`;

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
      <PeriodFields
        period={period}
        problems={problems}
        onChange={(search) =>
          navigate({
            to: '/organizations/$slug/analytics',
            params: { slug },
            search: { ...(code && { code }), ...search },
            replace: true,
          })
        }
      />
      <Live key={code} organization={organization} qrCode={code} />
      <ProblemNote problems={problems} shown={['startDate', 'endDate', 'interval']} />
      {code && data && !error && !found && (
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
