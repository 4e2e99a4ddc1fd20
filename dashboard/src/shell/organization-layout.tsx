// The frame around every page of an organization.
import { Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useQuery } from 'urql';
import { loadChunk } from '../graphql/reachability.ts';
import { rememberEmail } from '../sign-in/session.ts';
import { rememberOrganization } from './last-organization.ts';
import { MeDocument } from './me.generated.ts';
import { Navigation } from './navigation.tsx';
import { LoadError, OfflineBanner } from './offline.tsx';
import { OrganizationProvider } from './organization.ts';
import { shellStrings } from './strings.ts';

const TrashedOrganization = lazy(async () => ({
  default: (await loadChunk(() => import('./trashed/trashed-organization.tsx')))
    .TrashedOrganization,
}));

export function OrganizationLayout() {
  const { slug } = useParams({ from: '/organizations/$slug' });
  const [{ data, error }] = useQuery({ query: MeDocument });
  const organization = data?.me.organizations.find((one) => one.slug === slug);
  const openSlug = organization?.slug;
  useEffect(() => {
    if (openSlug) rememberOrganization(openSlug);
  }, [openSlug]);
  const email = data?.me.email;
  useEffect(() => {
    if (email) rememberEmail(email);
  }, [email]);

  if (error && !data) return <LoadError error={error} />;
  if (!data) return null;
  if (!organization) {
    return (
      <Suspense>
        <TrashedOrganization slug={slug} />
      </Suspense>
    );
  }
  return (
    <OrganizationProvider value={organization}>
      <a
        href="#content"
        className="sr-only z-10 rounded-lg bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {shellStrings.navigation.skipToContent}
      </a>
      <div className="md:grid md:min-h-dvh md:grid-cols-[15rem_minmax(0,1fr)]">
        <Navigation me={data.me} />
        <main id="content" tabIndex={-1} className="px-4 pt-6 pb-24 outline-none sm:px-8 sm:pt-10">
          <div className="mx-auto max-w-5xl">
            <OfflineBanner />
            <Outlet />
          </div>
        </main>
      </div>
    </OrganizationProvider>
  );
}
