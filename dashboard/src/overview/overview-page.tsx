// The start page of an organization: first steps, scans of the last days, codes to look at.
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { maxOwnScans } from '../../../src/domain/demo/codes.ts';
import { periodOf } from '../analytics/period.ts';
import { AnalyticsSkeleton } from '../analytics/results/analytics-skeleton.tsx';
import { Totals } from '../analytics/results/totals.tsx';
import { Button, buttonClass } from '../components/button.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Page } from '../components/page.tsx';
import { SkeletonRows } from '../components/skeleton.tsx';
import { AddDemoData, DemoDataNote } from '../demo/demo-data.tsx';
import { useMemory } from '../first-steps/memory.ts';
import { problemsOf } from '../graphql/problems.ts';
import { loadChunk } from '../graphql/reachability.ts';
import { expiringPeriod } from '../qr-codes/list-search.ts';
import { useOrganization } from '../shell/organization.ts';
import { shownTimeZone } from '../time/shown-time.ts';
import { CodeLists } from './code-lists.tsx';
import { FirstSteps } from './first-steps.tsx';
import { OverviewDocument } from './overview.generated.ts';
import { overviewStrings as strings } from './strings.ts';

const Timeline = lazy(async () => ({
  default: (await loadChunk(() => import('../analytics/chart/timeline.tsx'))).Timeline,
}));

/** Days in which an organization shows the first steps without being asked. */
const newDays = 30;

export function OverviewPage() {
  const { id } = useOrganization();
  // What is remembered is of one organization.
  return <Overview key={id} />;
}

function Overview() {
  const { id, slug, name, role, permissions, createdAt } = useOrganization();
  const navigate = useNavigate();
  const [memory, remember] = useMemory(id);
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const isNew = Date.now() - Date.parse(createdAt) < newDays * 86_400_000;
  const showsSteps = mayWrite && (memory.shown ?? isNew);
  const period = periodOf({});
  const [{ data, error }, reload] = useQuery({
    query: OverviewDocument,
    variables: {
      organization: id,
      startDate: period.from,
      endDate: period.to,
      timeZone: shownTimeZone(),
      expiring: { expiresAt: expiringPeriod() },
      firstSteps: showsSteps,
      colleagues: showsSteps && role === 'ADMIN',
    },
  });
  const found = data?.organization;
  const analytics = found?.analytics;
  // The first of the steps has the same button.
  const beginsHere = showsSteps && (!found || found.oldest?.nodes.length === 0);
  return (
    <Page
      title={name}
      intro={strings.intro}
      actions={
        mayWrite &&
        !beginsHere && (
          <Link
            to="/organizations/$slug/qr-codes/new"
            params={{ slug }}
            className={buttonClass('primary')}
          >
            {strings.create}
          </Link>
        )
      }
    >
      <ProblemNote problems={error && problemsOf(error)} />
      {!found && !error && (
        <>
          {showsSteps && <SkeletonRows count={5} row="h-16" />}
          <AnalyticsSkeleton />
        </>
      )}
      {found?.demoData && <DemoDataNote />}
      {found && showsSteps && (
        <FirstSteps
          found={found}
          memory={memory}
          onRemember={remember}
          onScan={() => reload({ requestPolicy: 'network-only' })}
        />
      )}
      {analytics && (
        <>
          <Totals summary={analytics.summary} comparison={analytics.comparison} period={period} />
          <Suspense>
            <Timeline
              points={analytics.timeline}
              earlier={analytics.comparison?.timeline ?? null}
              period={period}
              onZoom={(part) =>
                navigate({
                  to: '/organizations/$slug/analytics',
                  params: { slug },
                  search: part,
                })
              }
            />
          </Suspense>
        </>
      )}
      {found && <CodeLists found={found} />}
      {found && (
        <div className="flex flex-wrap gap-2">
          {mayWrite && !showsSteps && (
            <Button look="quiet" onClick={() => remember({ shown: true })}>
              {strings.firstSteps.show}
            </Button>
          )}
          {role === 'ADMIN' &&
            !found.demoData &&
            analytics &&
            analytics.summary.totalScans <= maxOwnScans && <AddDemoData />}
        </div>
      )}
    </Page>
  );
}
