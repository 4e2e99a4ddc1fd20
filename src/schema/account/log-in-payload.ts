// The result of a login: a session, or the step that asks for a second factor.

import { secondFactorMethods } from '../../auth/second-factor/methods.ts';
import { startStep } from '../../auth/second-factor/step.ts';
import { type SecondFactorMethod, secondFactorMethod } from '../../domain/account/second-factor.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { User } from '../user/type.ts';

export const SecondFactorMethodEnum = enumFromZod(secondFactorMethod);

interface PendingStep {
  token: string;
  methods: SecondFactorMethod[];
  expiresAt: Date;
}

const SecondFactorStep = builder.objectRef<PendingStep>('SecondFactorStep').implement({
  description: 'A login that still has to be confirmed with a second factor.',
  fields: (t) => ({
    token: t.exposeString('token', {
      description: 'Pass it to `confirmLogIn`. Keep it secret, and send it in no URL.',
    }),
    methods: t.expose('methods', {
      type: [SecondFactorMethodEnum],
      description: 'The second factors that the account has.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When the token expires: five minutes after `logIn`.',
    }),
  }),
});

export const LogInPayload = builder.simpleObject('LogInPayload', {
  fields: (t) => ({
    user: t.field({
      type: User,
      nullable: true,
      description: 'The user who is now logged in; null if `secondFactor` is set.',
    }),
    secondFactor: t.field({
      type: SecondFactorStep,
      nullable: true,
      description:
        'Set if the account has a second factor: no session has started yet; confirm the login with `confirmLogIn`.',
    }),
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
