// The password of the caller's own account.

import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { checkNewPassword } from '../../auth/new-password.ts';
import { requirePasswordLogin } from '../../auth/password/enabled.ts';
import { hashing, hashPassword } from '../../auth/password/password.ts';
import { replacePassword } from '../../auth/password/replace.ts';
import { requireRecentSecondFactor } from '../../auth/session/step-up.ts';
import { invalid } from '../../core/errors.ts';
import { passwordChange } from '../../domain/account/shape.ts';
import { Secret } from '../../domain/audit/change.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { User } from '../user/type.ts';
import { verifyOwnPassword } from './current-password.ts';
import { endedSession } from './ended-session.ts';
import { rememberDevice } from './new-device.ts';
import { notifyPasswordChanged } from './password-change.ts';

const ChangePasswordPayload = builder.simpleObject('ChangePasswordPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'The user whose password was changed.' }),
  }),
});

builder.mutationField('changePassword', (t) =>
  t.field({
    type: ChangePasswordPayload,
    description:
      'Changes your password and ends all your other sessions. Not available to API keys.',
    complexity: hashing,
    args: { input: t.arg({ type: inputFromZod(passwordChange), required: true }) },
    authScopes: { person: true },
    resolve: inPhases({
      before: async ({ input }, context) => {
        requirePasswordLogin(context);
        const { userId: id, sessionId } = requirePerson(requireCaller(context.caller));
        const user = await context.prisma.user.findUniqueOrThrow({ where: { id } });
        await verifyOwnPassword('input.currentPassword', input.currentPassword, user, context);
        await requireRecentSecondFactor(context);
        await checkNewPassword('input.newPassword', input.newPassword, user, context.prisma);
        return { user, sessionId, passwordHash: await hashPassword(input.newPassword) };
      },
      write: async ({ user, sessionId, passwordHash }, _args, context) => {
        const { prisma } = context;
        const { id } = user;
        const change = { userId: id, from: user.passwordHash, to: passwordHash };
        const ended = await replacePassword({ ...change, exceptSession: sessionId }, prisma);
        if (!ended) throw invalid('input.currentPassword', 'was changed in the meantime');
        const before = { password: new Secret(user.passwordHash) };
        const after = { password: new Secret(passwordHash) };
        const account = { id, name: null, before, after };
        await record(context, { targets: [account, ...ended.map(endedSession)] });
        notifyPasswordChanged(user, context);
        rememberDevice({ id, passwordHash }, context);
        return { user };
      },
    }),
  }),
);
