// What takes the place of a page that broke, or that could not be loaded.
import type { ErrorComponentProps } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, buttonClass } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { checkNow, ServerAwayError, whenBack } from '../graphql/reach.ts';
import { Notice } from './notice.tsx';
import { useIsInOrganization } from './organization.ts';

const reload = () => window.location.reload();

/** Both load the dashboard anew, so that nothing of what broke is left. */
export const WayBack = ({ onAgain = reload }: { onAgain?: () => void }) => (
  <div className="mt-5 flex flex-wrap gap-2">
    <Button look="primary" onClick={onAgain}>
      Try again
    </Button>
    <a href="/dashboard" className={buttonClass()}>
      Go to the dashboard
    </a>
  </div>
);

const Frame = ({ title, children }: { title: string; children: ReactNode }) =>
  useIsInOrganization() ? (
    <Page title={title}>
      <div className="text-muted">{children}</div>
    </Page>
  ) : (
    <Notice title={title}>{children}</Notice>
  );

/** As Chromium, Firefox and Safari say it. */
const isMissingPart = (error: unknown): error is Error =>
  error instanceof Error &&
  /^(?:Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed)/.test(
    error.message,
  );

/**
 * A new release has other parts, which the page knows once it is loaded anew: once for each part, also
 * where the router did it, which notes it under the same key.
 */
function mayReload(error: unknown): boolean {
  if (!isMissingPart(error)) return false;
  const key = `tanstack_router_reload:${error.message}`;
  try {
    if (sessionStorage.getItem(key) !== null) return false;
    sessionStorage.setItem(key, '1');
    return true;
  } catch {
    return false;
  }
}

export function ErrorPage({ error }: ErrorComponentProps) {
  const [reloads] = useState(() => mayReload(error));
  const away = error instanceof ServerAwayError;
  useEffect(() => {
    if (reloads) reload();
    return away ? whenBack(error, reload) : undefined;
  }, [reloads, away, error]);
  if (reloads) return null;
  if (away) {
    return (
      <Frame title="Can’t reach the server">
        <p>Check your connection. This page appears as soon as the server answers.</p>
        <WayBack onAgain={checkNow} />
      </Frame>
    );
  }
  if (isMissingPart(error)) {
    return (
      <Frame title="This page couldn’t be loaded">
        <p>The server may have been updated just now. Try again in a moment.</p>
        <WayBack />
      </Frame>
    );
  }
  return (
    <Frame title="Something went wrong">
      <p>This page has stopped because of an unexpected error. What you saved is safe.</p>
      <WayBack />
    </Frame>
  );
}
