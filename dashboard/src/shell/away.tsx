// What is shown while the server does not answer.
import type { CombinedError } from 'urql';
import { Button } from '../components/button.tsx';
import { isAwayError, problemsOf } from '../graphql/problems.ts';
import { checkNow, useAway } from '../graphql/reach.ts';
import { WayBack } from './error-page.tsx';
import { Notice } from './notice.tsx';

/** Above a page that shows what it had. */
export function AwayBanner() {
  const away = useAway();
  return (
    <div role="status">
      {away && (
        <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
          <p className="flex-1 basis-48">
            Can’t reach the server. What you see may be out of date. Trying again…
          </p>
          <Button onClick={checkNow}>Try again</Button>
        </div>
      )}
    </div>
  );
}

/** In place of a page that has nothing to show. */
export const CannotStart = ({ error }: { error: CombinedError }) =>
  isAwayError(error) ? (
    <Notice title="Can’t reach the server">
      <p>Check your connection. This page appears as soon as the server answers.</p>
      <div className="mt-5">
        <Button onClick={checkNow}>Try again</Button>
      </div>
    </Notice>
  ) : (
    <Notice title="Something went wrong">
      <p>{problemsOf(error).summary}</p>
      <WayBack />
    </Notice>
  );
