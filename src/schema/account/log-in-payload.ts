// The result of a login: a session, or an error that asks for a second factor.

import { secondFactorMethods } from '../../auth/second-factor/methods.ts';
import { startStep } from '../../auth/second-factor/step.ts';
import { ApiError } from '../../core/errors.ts';
import type { SecondFactorMethod } from '../../domain/account/second-factor.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { User } from '../user/type.ts';

interface PendingStep {
  token: string;
  methods: SecondFactorMethod[];
  expiresAt: Date;
}

export const LogInPayload = builder.simpleObject('LogInPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'The user who is now logged in.' }),
  }),
});

/** Starts the second step for a person whose password was right; null if they need none. */
export async function requireSecondStep(
  user: { id: string; passwordHash: string | null },
  { prisma, secret }: Context,
): Promise<PendingStep | null> {
  const methods = await secondFactorMethods(user.id, prisma);
  if (methods.length === 0) return null;
  return { ...(await startStep(user, prisma, secret)), methods };
}

/**
 * `extensions.secondFactor` has the token of the step, the second factors of the account, and when the
 * token expires.
 */
export const secondFactorNeeded = ({ token, methods, expiresAt }: PendingStep) =>
  new ApiError('SECOND_FACTOR_REQUIRED', {
    extensions: { secondFactor: { token, methods, expiresAt: expiresAt.toISOString() } },
  });
