// Asks to log in again over the current page when the session has ended, so that nothing typed is lost.
import { lazy, Suspense } from 'react';
import { Provider } from 'urql';
import { direct } from '../graphql/client.ts';
import { logInQuestion } from './session.ts';

const LogInDialog = lazy(async () => ({
  default: (await import('./log-in-dialog.tsx')).LogInDialog,
}));

/** Uses the direct client, because the other one waits until this dialog is settled. */
export function LogInAgain() {
  const question = logInQuestion.useQuestion();
  return (
    question && (
      <Provider value={direct}>
        <Suspense>
          <LogInDialog email={question.asked.email} settle={question.settle} />
        </Suspense>
      </Provider>
    )
  );
}
