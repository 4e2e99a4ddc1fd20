// The frame around every page for people who are logged in.
import { type ReactNode, useEffect } from 'react';
import { followLocale } from '../locale/locale.ts';
import { rememberAccount } from '../sign-in/session.ts';
import { showTimesIn } from '../time/shown-time.ts';
import type { MeQuery } from './me.generated.ts';
import { Navigation } from './navigation.tsx';
import { OfflineBanner } from './offline.tsx';
import { type Organization, OrganizationProvider } from './organization.ts';
import { shellStrings } from './strings.ts';
import { VerificationNotice } from './verification/verification-notice.tsx';

export function Frame({
  me,
  organization,
  children,
}: {
  me: MeQuery['me'];
  /** Undefined if the person belongs to none. */
  organization: Organization | undefined;
  children: ReactNode;
}) {
  // Before the pages inside are rendered.
  showTimesIn(me.timeZone);
  useEffect(() => rememberAccount(me), [me]);
  const { locale } = me;
  useEffect(() => {
    followLocale(locale);
  }, [locale]);
  return (
    <OrganizationProvider value={organization}>
      <a
        href="#content"
        className="sr-only z-10 rounded-lg bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {shellStrings.navigation.skipToContent}
      </a>
      <div className="md:grid md:min-h-dvh md:grid-cols-[15rem_minmax(0,1fr)]">
        <Navigation me={me} />
        <main id="content" tabIndex={-1} className="px-4 pt-6 pb-24 outline-none sm:px-8 sm:pt-10">
          <div className="mx-auto max-w-5xl has-[[data-wide]]:max-w-7xl">
            <OfflineBanner />
            <VerificationNotice />
            {children}
          </div>
        </main>
      </div>
    </OrganizationProvider>
  );
}
