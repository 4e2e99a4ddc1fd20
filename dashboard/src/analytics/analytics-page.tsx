// The analytics of an organization or of one of its QR codes.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { Figure } from '../components/figure.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Card, EmptyState, Page } from '../components/page.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { locale } from '../locale/locale.ts';
import { spreadsheetOptions } from '../qr-codes/export/spreadsheet.ts';
import { useOrganization } from '../shell/organization.ts';
import { shownTimeZone } from '../time/shown-time.ts';
import { AnalyticsDocument, ChosenCodeDocument } from './analytics.generated.ts';
import { Breakdown } from './breakdown.tsx';
import { LiveScans } from './live-scans.tsx';
import { periodOf } from './period.ts';
import { PeriodFields } from './period-fields.tsx';
import { analyticsStrings } from './strings.ts';
import { Timeline } from './timeline.tsx';

const { breakdown, ...strings } = analyticsStrings;
const countries = new Intl.DisplayNames(locale, { type: 'region' });

export function AnalyticsPage() {
  const { id: organization, slug } = useOrganization();
  const { code = null, ...search } = useSearch({ from: '/organizations/$slug/analytics' });
  const navigate = useNavigate();
  const timeZone = shownTimeZone();
  const period = periodOf(search);
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
  const name = code ? chosen.data?.organization?.qrCode?.name : undefined;
  const problems = error && problemsOf(error);
  const found = data?.organization?.analytics;
  const csv = `/api/v1/organizations/${organization}/qr-codes/${code}/analytics/export?startDate=${startDate}&endDate=${endDate}&interval=${interval.toLowerCase()}&timeZone=${encodeURIComponent(timeZone)}&${new URLSearchParams(spreadsheetOptions())}`;

  return (
    <Page
      title={name ?? strings.title}
      intro={code ? undefined : strings.intro}
      breadcrumb={
        code && (
          <Link to="/organizations/$slug/analytics" params={{ slug }} className="hover:underline">
            {strings.title}
          </Link>
        )
      }
      actions={
        code && (
          <a href={csv} download className={buttonClass()}>
            {strings.downloadCsv}
          </a>
        )
      }
    >
      <PeriodFields
        period={period}
        problems={problems}
        onChange={(changed) =>
          navigate({
            to: '/organizations/$slug/analytics',
            params: { slug },
            search: { ...(code && { code }), ...changed },
            replace: true,
          })
        }
      />
      <LiveScans key={code} organization={organization} qrCode={code} />
      <ProblemNote problems={problems} shown={['startDate', 'endDate', 'interval']} />
      {code && data && !error && !found && (
        <EmptyState title={strings.notFoundTitle}>{strings.notFound}</EmptyState>
      )}
      {found && (
        <>
          <div className="grid gap-4 sm:grid-cols-3">
            <Figure name={strings.scans} value={found.summary.totalScans} />
            <Figure name={strings.visitors} value={found.summary.uniqueScans} />
            <Figure name={strings.scansPerDay} value={found.summary.avgDailyScans} />
          </div>
          <Card>
            <Timeline points={found.timeline} />
          </Card>
          <div className="grid gap-4 md:grid-cols-2">
            <Breakdown
              title={breakdown.countries}
              shares={found.geography.countries.map(({ country, ...rest }) => ({
                name: countries.of(country) ?? country,
                ...rest,
              }))}
            />
            <Breakdown
              title={breakdown.cities}
              shares={found.geography.cities.map(({ city, country, ...rest }) => ({
                name: [city, country].filter(Boolean).join(', '),
                ...rest,
              }))}
            />
            <Breakdown
              title={breakdown.devices}
              shares={found.devices.map(({ device, ...rest }) => ({
                name: strings.device({ name: device }),
                ...rest,
              }))}
            />
            <Breakdown
              title={breakdown.browsers}
              shares={found.browsers.map(({ browser, ...rest }) => ({ name: browser, ...rest }))}
            />
            <Breakdown
              title={breakdown.operatingSystems}
              shares={found.operatingSystems.map(({ os, ...rest }) => ({ name: os, ...rest }))}
            />
            <Breakdown
              title={breakdown.referrers}
              shares={found.referrers.map(({ referrer, ...rest }) => ({
                name: referrer === 'direct' ? breakdown.direct : referrer,
                ...rest,
              }))}
            />
          </div>
        </>
      )}
    </Page>
  );
}
