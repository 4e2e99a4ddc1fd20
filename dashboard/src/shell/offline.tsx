// What is shown while the server cannot be reached.
import type { CombinedError } from 'urql';
import { Button } from '../components/button.tsx';
import { isUnreachableError, problemsOf } from '../graphql/problems.ts';
import { checkNow, useIsOffline } from '../graphql/reachability.ts';
import { CenteredPage } from './centered-page.tsx';
import { RecoveryActions } from './error-page.tsx';
import { shellStrings } from './strings.ts';

const { error: failure, offline, tryAgain } = shellStrings;

/** Above a page that still shows the data loaded before. */
export function OfflineBanner() {
  const isOffline = useIsOffline();
  return (
    <div role="status">
      {isOffline && (
        <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
          <p className="flex-1 basis-48">{offline.banner}</p>
          <Button onClick={checkNow}>{tryAgain}</Button>
        </div>
      )}
    </div>
  );
}

/** In place of a page whose data could not be loaded. */
export const LoadError = ({ error }: { error: CombinedError }) =>
  isUnreachableError(error) ? (
    <CenteredPage title={offline.title}>
      <p>{offline.text}</p>
      <div className="mt-5">
        <Button onClick={checkNow}>{tryAgain}</Button>
      </div>
    </CenteredPage>
  ) : (
    <CenteredPage title={failure.title}>
      <p>{problemsOf(error).summary}</p>
      <RecoveryActions />
    </CenteredPage>
  );
