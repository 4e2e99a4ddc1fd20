// Why a sign-in at an identity provider failed.
import type { SignInProblem } from '../../../../../src/domain/account/sign-in-problem.ts';

const problems: Record<SignInProblem, (words: { provider: string }) => string> = {
  unavailable: ({ provider }) =>
    `We can’t reach ${provider} right now. Try again in a few minutes.`,
  denied: ({ provider }) => `${provider} didn’t sign you in. Try again, or ask your administrator.`,
  expired: () => 'This sign-in has expired or was already used. Start again.',
  failed: ({ provider }) =>
    `Signing in with ${provider} failed. If it happens again, ask your administrator to check the server’s log.`,
  'too-many': () => 'There were too many sign-ins from your network. Try again in a minute.',
  'no-email': ({ provider }) =>
    `${provider} didn’t share your email address, which your account needs. Ask your administrator.`,
  'account-exists': ({ provider }) =>
    `There’s already an account with your email address. Log in to it as before, then link ${provider} on the page “Your account”.`,
  'address-unverified': ({ provider }) =>
    `There’s already an account with your email address, which never verified it. If it’s yours, log in to it, then link ${provider} on the page “Your account”. Otherwise, create a new account, which gets your address; the other account keeps everything else.`,
  'sign-up-closed': () => 'You don’t have an account yet, and this server accepts no new ones.',
  'invitation-required': () =>
    'You don’t have an account yet. Ask a colleague to invite you, then open the invitation link.',
  'invitation-ended': () =>
    'This invitation has been used, revoked or has expired. Ask for a new one.',
  deactivated: () => 'Your account is deactivated. Ask your administrator.',
  'linked-elsewhere': ({ provider }) =>
    `This account at ${provider} is already linked to another account here.`,
};

export const signInProblemStrings = {
  problems,
  unknown: 'the identity provider',
  claim: 'Create a new account',
};
