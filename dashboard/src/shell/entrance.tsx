// Leads from an address without an organization to the one that was used last.
import { Link, Navigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { problemsOf } from '../graphql/problems.ts';
import { lastOrganization } from './last-organization.ts';
import { MeDocument } from './me.generated.ts';
import { Notice } from './notice.tsx';

export function Entrance({
  section,
}: {
  section: '' | 'analytics' | 'developers' | 'qr-codes' | 'settings';
}) {
  const [{ data, error }] = useQuery({ query: MeDocument });
  if (error) return <Notice title="This did not work">{problemsOf(error).summary}</Notice>;
  if (!data) return null;
  const { organizations } = data.me;
  const last = lastOrganization();
  const organization = organizations.find(({ slug }) => slug === last) ?? organizations[0];
  if (!organization) {
    return (
      <Notice title="You belong to no organization">
        <p>
          Ask an ADMIN of one for an invitation, then open its link; or{' '}
          <Link to="/new-organization" className="text-accent underline">
            make your own
          </Link>
          .
        </p>
      </Notice>
    );
  }
  const params = { slug: organization.slug };
  if (section === '') return <Navigate to="/organizations/$slug" params={params} replace />;
  return <Navigate to={`/organizations/$slug/${section}`} params={params} replace />;
}
