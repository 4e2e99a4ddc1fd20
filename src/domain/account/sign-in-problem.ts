// Why a sign-in at an identity provider failed: the value of `problem` in the address of the login page.
export const signInProblems = [
  'unavailable',
  'denied',
  'expired',
  'failed',
  'too-many',
  'no-email',
  'account-exists',
  'address-unverified',
  'sign-up-closed',
  'invitation-required',
  'invitation-ended',
  'deactivated',
  'linked-elsewhere',
] as const;

export type SignInProblem = (typeof signInProblems)[number];
