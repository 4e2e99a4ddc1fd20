// The start page of an organization: its numbers and newest codes.
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { buttonClass } from '../../components/button.tsx';
import { Figure } from '../../components/figure.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Rows } from '../../components/list.tsx';
import { EmptyState, Page } from '../../components/page.tsx';
import { Visible } from '../../components/text/visible.tsx';
import { problemsOf } from '../../graphql/problems.ts';
import { useOrganization } from '../organization.ts';
import { shellStrings } from '../strings.ts';
import { OverviewDocument } from './overview.generated.ts';

const strings = shellStrings.overview;

export function OverviewPage() {
  const { id, slug, name } = useOrganization();
  const [{ data, error }] = useQuery({ query: OverviewDocument, variables: { organization: id } });
  const codes = data?.organization?.qrCodes;
  const summary = data?.organization?.analytics?.summary;
  return (
    <Page title={name} intro={strings.intro}>
      <ProblemNote problems={error && problemsOf(error)} />
      <div className="grid gap-4 sm:grid-cols-3">
        <Figure name={strings.qrCodes} value={codes?.totalCount} />
        <Figure name={strings.scans} value={summary?.totalScans} />
        <Figure name={strings.visitors} value={summary?.uniqueScans} />
      </div>
      {codes?.totalCount === 0 && (
        <EmptyState
          title={strings.emptyTitle}
          action={
            <Link
              to="/organizations/$slug/qr-codes/new"
              params={{ slug }}
              className={buttonClass('primary')}
            >
              {strings.create}
            </Link>
          }
        >
          {strings.empty}
        </EmptyState>
      )}
      {codes && codes.nodes.length > 0 && (
        <section aria-labelledby="latest" className="grid gap-3">
          <h2 id="latest" className="text-sm font-medium text-muted">
            {strings.latest}
          </h2>
          <Rows>
            {codes.nodes.map((code) => (
              <li key={code.id} className="flex items-center justify-between gap-4 px-5 py-3">
                <span className="min-w-0">
                  <Link
                    to="/organizations/$slug/qr-codes/$code"
                    params={{ slug, code: code.id }}
                    className="block truncate font-medium hover:underline"
                  >
                    <Visible text={code.name} />
                  </Link>
                  <span className="block truncate text-sm text-muted">{code.shortUrl}</span>
                </span>
                <span className="text-sm whitespace-nowrap text-muted">
                  {strings.scanCount({ count: code.totalScans })}
                </span>
              </li>
            ))}
          </Rows>
        </section>
      )}
    </Page>
  );
}
