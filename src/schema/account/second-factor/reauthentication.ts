// Mutation by which a person proves again who they are.

import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { hasPassword } from '../../../auth/password/enabled.ts';
import { hashing } from '../../../auth/password/password.ts';
import { withCurrentSecondFactor } from '../../../auth/second-factor/lacking.ts';
import { secondFactorMethods } from '../../../auth/second-factor/methods.ts';
import { renewAuthentication } from '../../../auth/session/step-up.ts';
import { invalid } from '../../../core/errors.ts';
import { reauthentication } from '../../../domain/account/second-factor.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { inPhases, record, unchanged } from '../../../graphql/plugins/audit.ts';
import { withoutKey } from '../../../graphql/plugins/idempotency/supported.ts';
import { User } from '../../user/type.ts';
import { verifyOwnPassword } from '../current-password.ts';
import { checkCode } from './check-code.ts';

const ReauthenticatePayload = builder.simpleObject('ReauthenticatePayload', {
  fields: (t) => ({ user: t.field({ type: User, description: 'You.' }) }),
});

builder.mutationField('reauthenticate', (t) =>
  t.field({
    type: ReauthenticatePayload,
    description:
      'Proves again that it is you, for ten minutes: inviting people, changes of API keys, roles, passwords and ways to log in, and deleting an organization or account fail with `REAUTHENTICATION_REQUIRED` if you logged in earlier. Takes a code if your account has a second factor, otherwise the password. Wrong ones are throttled as in `logIn`. Not available to API keys.',
    complexity: hashing,
    args: { input: t.arg({ type: inputFromZod(reauthentication), required: true }) },
    authScopes: { person: true },
    extensions: withoutKey,
    resolve: inPhases({
      before: async ({ input: { code, password } }, context) => {
        const { userId } = requirePerson(requireCaller(context.caller));
        const methods = await secondFactorMethods(userId, context.prisma);
        if (methods.length > 0) {
          if (code == null) throw invalid('input.code', 'is required; you have a second factor');
          return { userId, method: await checkCode(code, userId, context) };
        }
        if (password == null) throw invalid('input.password', 'is required');
        await checkPassword(password, userId, context);
        return { userId, method: 'password' as const };
      },
      write: async ({ userId, method }, _args, context) => {
        await renewAuthentication(context, { secondFactor: method !== 'password' });
        const caller = requireCaller(context.caller);
        context.caller = await withCurrentSecondFactor(caller, context.prisma);
        await record(context, { targets: [unchanged(userId, null)], details: { method } });
        return { user: { id: userId } };
      },
    }),
  }),
);

async function checkPassword(password: string, userId: string, context: Context): Promise<void> {
  const user = await context.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  if (!hasPassword(user, context)) {
    throw invalid('input.password', 'is not set; log in again instead');
  }
  await verifyOwnPassword('input.password', password, user, context);
}
