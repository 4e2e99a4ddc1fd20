// Error pages: one for a page that threw, one for a page that could not be loaded.
import type { ErrorComponentProps } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, buttonClass } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { checkNow, ServerUnreachableError, whenReachable } from '../graphql/reachability.ts';
import { CenteredPage } from './centered-page.tsx';
import { useOrganizationIfAny } from './organization.ts';
import { shellStrings } from './strings.ts';

const { chunkMissing, error: failure, offline, toDashboard, tryAgain } = shellStrings;

const reload = () => window.location.reload();

/** Both do a full page load, which discards the state of the page that failed. */
export const RecoveryActions = ({ onRetry = reload }: { onRetry?: () => void }) => (
  <div className="mt-5 flex flex-wrap gap-2">
    <Button look="primary" onClick={onRetry}>
      {tryAgain}
    </Button>
    <a href="/dashboard" className={buttonClass()}>
      {toDashboard}
    </a>
  </div>
);

const Frame = ({ title, children }: { title: string; children: ReactNode }) =>
  useOrganizationIfAny() ? (
    <Page title={title}>
      <div className="text-muted">{children}</div>
    </Page>
  ) : (
    <CenteredPage title={title}>{children}</CenteredPage>
  );

/** The messages of Chromium, Firefox and Safari for a module that cannot be fetched. */
const isMissingChunk = (error: unknown): error is Error =>
  error instanceof Error &&
  /^(?:Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed)/.test(
    error.message,
  );

/**
 * A new release has other chunks, which the page learns of by reloading: once per chunk, counting the
 * reloads of the router, which uses the same storage key.
 */
function mayReload(error: unknown): boolean {
  if (!isMissingChunk(error)) return false;
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
  const unreachable = error instanceof ServerUnreachableError;
  useEffect(() => {
    if (reloads) reload();
    return unreachable ? whenReachable(error, reload) : undefined;
  }, [reloads, unreachable, error]);
  if (reloads) return null;
  if (unreachable) {
    return (
      <Frame title={offline.title}>
        <p>{offline.text}</p>
        <RecoveryActions onRetry={checkNow} />
      </Frame>
    );
  }
  if (isMissingChunk(error)) {
    return (
      <Frame title={chunkMissing.title}>
        <p>{chunkMissing.text}</p>
        <RecoveryActions />
      </Frame>
    );
  }
  return (
    <Frame title={failure.title}>
      <p>{failure.text}</p>
      <RecoveryActions />
    </Frame>
  );
}
