// The password of the caller's own account.

import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { checkNewPassword } from '../../auth/new-password.ts';
import { hasPassword, requirePasswordLogin } from '../../auth/password/enabled.ts';
import { hashing, hashPassword } from '../../auth/password/password.ts';
import { replacePassword } from '../../auth/password/replace.ts';
import { invalid } from '../../core/errors.ts';
import { passwordChange } from '../../domain/account/shape.ts';
import { Secret } from '../../domain/audit/change.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { User } from '../user/type.ts';
import { confirmedAccount } from './current-password.ts';
import { endedSession } from './ended-session.ts';
import { rememberDevice } from './new-device.ts';
import { ownOnly } from './own.ts';
import { notifyPasswordChanged } from './password-change.ts';

builder.prismaObjectFields(User, (t) => ({
  hasPassword: t.boolean({
    description:
      'Whether you log in with a password. If not, leave `currentPassword` out where it is asked for. Not available to API keys.',
    authScopes: ownOnly('password'),
    select: { passwordHash: true },
    resolve: (user, _args, context) => hasPassword(user, context),
  }),
}));

const ChangePasswordPayload = builder.simpleObject('ChangePasswordPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'The user whose password was changed.' }),
  }),
});

builder.mutationField('changePassword', (t) =>
  t.field({
    type: ChangePasswordPayload,
    description:
      'Changes your password, or sets your first one, and ends all your other sessions. Not available to API keys.',
    complexity: hashing,
    args: { input: t.arg({ type: inputFromZod(passwordChange), required: true }) },
    authScopes: { person: true },
    resolve: inPhases({
      before: async ({ input }, context) => {
        requirePasswordLogin(context);
        const { sessionId } = requirePerson(requireCaller(context.caller));
        const user = await confirmedAccount(input.currentPassword, context);
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
