// Lets the browser suggest passkeys while a form is open.
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { useEffect, useEffectEvent } from 'react';
import { direct } from '../../graphql/client.ts';
import { StartPasskeyLogInDocument } from './passkey.generated.ts';
import { suggestedCredential, suggestsPasskeys } from './web-authn.ts';

/** Milliseconds before the options expire in which they are replaced. */
const margin = 30_000;

/** Waits until the page is visible, so that a tab in the background asks the server for nothing. */
const whenVisible = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const check = () => document.visibilityState === 'visible' && resolve();
    document.addEventListener('visibilitychange', check, { signal });
    check();
  });

/**
 * Suggests passkeys in the field of the email address. Pauses while the browser asks for a passkey in its
 * dialog, of which there is one at a time: `isAsking`.
 */
export function useSuggestions(
  isOn: boolean,
  isAsking: boolean,
  answer: (response: AuthenticationResponseJSON) => Promise<unknown>,
): void {
  const onChosen = useEffectEvent(answer);
  const isPaused = !isOn || isAsking;
  useEffect(() => {
    if (isPaused) return undefined;
    const page = new AbortController();
    void (async () => {
      if (!(await suggestsPasskeys())) return;
      while (!page.signal.aborted) {
        await whenVisible(page.signal);
        const started = await direct
          .mutation(StartPasskeyLogInDocument, { input: null })
          .toPromise();
        const options = started.data?.startPasskeyLogIn.options;
        if (!options?.timeout || page.signal.aborted) return;
        const expiry = AbortSignal.timeout(options.timeout - margin);
        const chosen = await suggestedCredential(options, AbortSignal.any([page.signal, expiry]));
        if (chosen) await onChosen(chosen);
        else if (!expiry.aborted) return;
      }
    })();
    return () => page.abort();
  }, [isPaused]);
}
