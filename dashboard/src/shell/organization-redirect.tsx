// Redirects URLs without an organization to the one that was open last.
import { Link, Navigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CenteredPage } from './centered-page.tsx';
import { lastOrganization } from './last-organization.ts';
import { MeDocument } from './me.generated.ts';
import { LoadError } from './offline.tsx';
import { shellStrings } from './strings.ts';

const strings = shellStrings.noOrganization;

export function OrganizationRedirect({
  section,
}: {
  section: '' | 'analytics' | 'developers' | 'qr-codes' | 'settings';
}) {
  const [{ data, error }] = useQuery({ query: MeDocument });
  if (error && !data) return <LoadError error={error} />;
  if (!data) return null;
  const organization = lastOrganization(data.me.organizations);
  if (!organization) {
    return (
      <CenteredPage title={strings.title}>
        <p>{strings.text}</p>
        <p className="mt-5">
          <Link to="/new-organization" className="text-accent underline">
            {strings.create}
          </Link>
        </p>
        <p className="mt-2">
          <Link to="/account" className="text-accent underline">
            {shellStrings.navigation.account}
          </Link>
        </p>
      </CenteredPage>
    );
  }
  const params = { slug: organization.slug };
  if (section === '') return <Navigate to="/organizations/$slug" params={params} replace />;
  return <Navigate to={`/organizations/$slug/${section}`} params={params} replace />;
}
