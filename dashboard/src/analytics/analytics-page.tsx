// The analytics of an organization or of one of its QR codes.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { EmptyState, Page } from '../components/page.tsx';
import { DemoDataNote } from '../demo/demo-data.tsx';
import { OrganizationDigest } from '../digest/organization-digest.tsx';
import { rememberStep } from '../first-steps/memory.ts';
import { problemsOf } from '../graphql/problems.ts';
import { ShareButton } from '../reports/share-button.tsx';
import { useOrganization } from '../shell/organization.ts';
import { shownTimeZone } from '../time/shown-time.ts';
import { AnalyticsDocument, ChosenCodeDocument } from './analytics.generated.ts';
import { Timeline } from './chart/timeline.tsx';
import { FilterChips } from './filter-chips.tsx';
import { LiveScans } from './live-scans.tsx';
import { periodOf } from './period.ts';
import { PeriodFields } from './period-fields.tsx';
import { AbTests } from './results/ab-tests.tsx';
import { AnalyticsSkeleton } from './results/analytics-skeleton.tsx';
import { Breakdowns } from './results/breakdowns.tsx';
import { useAreLoaded } from './results/loaded.ts';
import { HoursOfWeek, Rankings } from './results/rankings.tsx';
import { Totals } from './results/totals.tsx';
import { scansCsv } from './scans-csv.ts';
import {
  type AnalyticsSearch,
  type FilterField,
  filterIn,
  toggled,
  withoutFilter,
  withPeriod,
} from './search.ts';
import { analyticsStrings as strings } from './strings.ts';

export function AnalyticsPage() {
  const { id: organization, slug } = useOrganization();
  const search = useSearch({ from: '/organizations/$slug/analytics' });
  const navigate = useNavigate();
  const go = (next: AnalyticsSearch, { replace = false } = {}) =>
    navigate({ to: '/organizations/$slug/analytics', params: { slug }, search: next, replace });

  useEffect(() => {
    rememberStep(organization, { analyzed: true });
  }, [organization]);

  const { code = null, compare = null } = search;
  const filter = filterIn(search);
  const period = periodOf(search);
  const chosen = {
    organization,
    qrCode: code,
    startDate: period.from,
    endDate: period.to,
    timeZone: shownTimeZone(),
    filter,
  };
  const [{ data, error }] = useQuery({
    query: AnalyticsDocument,
    variables: { ...chosen, interval: period.interval, compareTo: compare },
  });
  const [codeNamed] = useQuery({
    query: ChosenCodeDocument,
    variables: { organization, qrCode: code ?? '' },
    pause: code === null,
  });
  const areLoaded = useAreLoaded(chosen, code !== null);
  const name = code ? codeNamed.data?.organization?.qrCode?.name : undefined;
  const problems = error && problemsOf(error);
  const found = data?.organization?.analytics;
  const toggle = (field: FilterField, value: string) => go(toggled(search, field, value));

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
        <div className="flex flex-wrap gap-2">
          {code && (
            <a href={scansCsv(chosen, period.interval)} download className={buttonClass()}>
              {strings.downloadCsv}
            </a>
          )}
          <ShareButton
            title={name ?? strings.title}
            view={{
              qrCodeId: code,
              filter,
              timeZone: chosen.timeZone,
              interval: period.interval,
              compareTo: compare,
              // A relative period moves on.
              ...(period.days === null
                ? { startDate: period.from, endDate: period.to }
                : { days: period.days }),
            }}
          />
        </div>
      }
    >
      {data?.organization?.demoData && <DemoDataNote />}
      <PeriodFields
        period={period}
        compare={compare}
        problems={problems}
        onChange={(changed) => go(withPeriod(search, changed), { replace: true })}
        onCompare={(to) => {
          const { compare: _before, ...others } = search;
          go(to ? { ...others, compare: to } : others, { replace: true });
        }}
      />
      <FilterChips filter={filter} onToggle={toggle} onClear={() => go(withoutFilter(search))} />
      <LiveScans key={code} organization={organization} qrCode={code} />
      <ProblemNote problems={problems} shown={['startDate', 'endDate', 'interval']} />
      {code && data && !error && !found && (
        <EmptyState title={strings.notFoundTitle}>{strings.notFound}</EmptyState>
      )}
      {!data && !error && <AnalyticsSkeleton />}
      {found && (
        <>
          <Totals summary={found.summary} comparison={found.comparison} period={period} />
          <Timeline
            points={found.timeline}
            earlier={found.comparison?.timeline ?? null}
            period={period}
            onZoom={(part) => go(withPeriod(search, part))}
          />
        </>
      )}
      {found && areLoaded && (
        <>
          {code ? (
            <AbTests variables={chosen} />
          ) : (
            <Rankings variables={chosen} filter={filter} onToggle={toggle} />
          )}
          <HoursOfWeek variables={chosen} />
          <Breakdowns found={found} variables={chosen} filter={filter} onToggle={toggle} />
          {!code && <OrganizationDigest organization={organization} />}
        </>
      )}
    </Page>
  );
}
