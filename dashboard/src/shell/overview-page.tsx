// Where one begins: what there is, what to do next.
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { Figure } from '../components/figure.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows } from '../components/list.tsx';
import { EmptyState, Page } from '../components/page.tsx';
import { counted } from '../components/text/plural.ts';
import { Visible } from '../components/text/visible.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from './organization.ts';
import { OverviewDocument } from './overview.generated.ts';

export function OverviewPage() {
  const { id, slug, name } = useOrganization();
  const [{ data, error }] = useQuery({ query: OverviewDocument, variables: { organization: id } });
  const codes = data?.organization?.qrCodes;
  const summary = data?.organization?.analytics?.summary;
  return (
    <Page title={name} intro="Scans of the last 30 days, and the newest codes.">
      <ProblemNote problems={error && problemsOf(error)} />
      <div className="grid gap-4 sm:grid-cols-3">
        <Figure name="QR codes" value={codes?.totalCount} />
        <Figure name="Scans" value={summary?.totalScans} />
        <Figure name="Visitors" value={summary?.uniqueScans} />
      </div>
      {codes?.totalCount === 0 && (
        <EmptyState
          title="Make the first code"
          action={
            <Link
              to="/organizations/$slug/qr-codes/new"
              params={{ slug }}
              className={buttonClass('primary')}
            >
              Create QR code
            </Link>
          }
        >
          Its picture holds a short link. Print it once; where the link leads you can change at any
          time, and every scan is counted.
        </EmptyState>
      )}
      {codes && codes.nodes.length > 0 && (
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
                {counted(code.totalScans, 'scan')}
              </span>
            </li>
          ))}
        </Rows>
      )}
    </Page>
  );
}
