// Asks for a password, passkey or code before a sensitive change, which is then repeated.
import { lazy, Suspense } from 'react';
import { Provider } from 'urql';
import { direct } from '../../graphql/client.ts';
import { identityQuestion } from './identity.ts';

const IdentityDialog = lazy(async () => ({
  default: (await import('./identity-dialog.tsx')).IdentityDialog,
}));

/** Uses the direct client, because the other one waits until this dialog is settled. */
export function ConfirmIdentity() {
  const question = identityQuestion.useQuestion();
  return (
    question && (
      <Provider value={direct}>
        <Suspense>
          <IdentityDialog methods={question.asked.methods} settle={question.settle} />
        </Suspense>
      </Provider>
    )
  );
}
