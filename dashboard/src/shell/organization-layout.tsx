// The organization of the address, around each of its pages.
import { Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useQuery } from 'urql';
import { loadChunk } from '../graphql/reachability.ts';
import { Frame } from './frame.tsx';
import { rememberOrganization } from './last-organization.ts';
import { MeDocument } from './me.generated.ts';
import { LoadError } from './offline.tsx';
import { SecondFactorBanner } from './second-factor/second-factor-banner.tsx';

const TrashedOrganization = lazy(async () => ({
  default: (await loadChunk(() => import('./trashed/trashed-organization.tsx')))
    .TrashedOrganization,
}));

export function OrganizationLayout() {
  const { slug } = useParams({ from: '/organizations/$slug' });
  const [{ data, error }] = useQuery({ query: MeDocument });
  const organization = data?.me.organizations.find((one) => one.slug === slug);
  const openId = organization?.id;
  useEffect(() => {
    if (openId) rememberOrganization({ slug, id: openId });
  }, [slug, openId]);

  if (error && !data) return <LoadError error={error} />;
  if (!data) return null;
  if (!organization) {
    return (
      <Suspense>
        <TrashedOrganization slug={slug} />
      </Suspense>
    );
  }
  const { role, secondFactorMissing } = organization;
  return (
    <Frame
      me={data.me}
      organization={{ ...organization, role: secondFactorMissing ? 'VIEWER' : role }}
    >
      {secondFactorMissing && <SecondFactorBanner />}
      <Outlet />
    </Frame>
  );
}
