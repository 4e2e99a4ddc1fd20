// Asks the browser for passkeys.
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { passkeyStrings } from './strings.ts';

const strings = passkeyStrings.problems;

/** Only pages of a secure context with a host name have passkeys (W3C WebAuthn, section 5.1.2). */
export const hasPasskeys = (): boolean =>
  'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(location.hostname);

/** Loaded on first use: most visits need none of it. */
const library = () => import('@simplewebauthn/browser');

/** What came of asking, or what to tell the person. */
type Answer<Response> = { response: Response } | { problem: string };

export const createCredential = (
  optionsJSON: PublicKeyCredentialCreationOptionsJSON,
): Promise<Answer<RegistrationResponseJSON>> =>
  answered(
    async () => (await library()).startRegistration({ optionsJSON }),
    optionsJSON.rp.id ?? location.hostname,
  );

export const askForCredential = (
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
): Promise<Answer<AuthenticationResponseJSON>> =>
  answered(
    async () => (await library()).startAuthentication({ optionsJSON }),
    optionsJSON.rpId ?? location.hostname,
  );

/** Whether the page has a field in which the browser suggests passkeys (conditional mediation). */
export const suggestsPasskeys = async (): Promise<boolean> =>
  hasPasskeys() &&
  document.querySelector('input[autocomplete$="webauthn"]') !== null &&
  ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false);

/**
 * Resolves with the passkey that the person chooses among the suggestions of a field with `webauthn` in its
 * `autocomplete`; undefined once they choose another way, or the signal ends the suggestions.
 */
export async function suggestedCredential(
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
  signal: AbortSignal,
): Promise<AuthenticationResponseJSON | undefined> {
  const { startAuthentication, WebAuthnAbortService } = await library();
  if (signal.aborted) return undefined;
  const stop = () => WebAuthnAbortService.cancelCeremony();
  signal.addEventListener('abort', stop);
  try {
    return await startAuthentication({ optionsJSON, useBrowserAutofill: true });
  } catch {
    return undefined;
  } finally {
    // What the browser asks next is not to be stopped.
    signal.removeEventListener('abort', stop);
  }
}

/** Tells the browser which passkeys the account has, so that it offers no others. */
export async function signalPasskeys(userId: string, credentialIds: string[]): Promise<void> {
  const { sendSignal } = await library();
  const userID = btoa(userId).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const known = { rpID: location.hostname, userID, allAcceptedCredentialIDs: credentialIds };
  // Browsers that do not know it keep offering them, and the server refuses.
  await sendSignal({ signalName: 'allAcceptedCredentials', ...known }).catch(() => undefined);
}

async function answered<Response>(
  ask: () => Promise<Response>,
  host: string,
): Promise<Answer<Response>> {
  try {
    return { response: await ask() };
  } catch (error) {
    return { problem: problemOf(error instanceof Error ? error.name : '', host) };
  }
}

/** By the name of the DOMException (WebAuthn, sections 5.1.3 and 5.1.4). */
function problemOf(name: string, host: string): string {
  if (name === 'InvalidStateError') return strings.exists;
  if (name === 'SecurityError') return strings.elsewhere({ host });
  if (name === 'ConstraintError' || name === 'NotSupportedError') return strings.unsupported;
  return strings.none;
}
