// Mutation that replaces the recovery codes.

import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { secondFactorMethods } from '../../../auth/second-factor/methods.ts';
import { replaceRecoveryCodes } from '../../../auth/second-factor/recovery-codes.ts';
import { requireRecentAuthentication } from '../../../auth/session/step-up.ts';
import { ApiError } from '../../../core/errors.ts';
import { Secret } from '../../../domain/audit/change.ts';
import { builder } from '../../../graphql/builder.ts';
import { record } from '../../../graphql/plugins/audit.ts';
import { shownOnce } from '../../../graphql/plugins/idempotency/supported.ts';
import { User } from '../../user/type.ts';
import { lockUser } from '../lock-user.ts';
import { notifySignInChange } from '../sign-in-change.ts';

const CreateRecoveryCodesPayload = builder.simpleObject('CreateRecoveryCodesPayload', {
  fields: (t) => ({
    recoveryCodes: t.stringList({
      description: 'Ten recovery codes, shown only now; each confirms one login.',
      extensions: shownOnce,
    }),
    user: t.field({ type: User, description: 'You.' }),
  }),
});

builder.mutationField('createRecoveryCodes', (t) =>
  t.field({
    type: CreateRecoveryCodesPayload,
    description:
      'Creates ten recovery codes, which replace your earlier ones. Requires a second factor. Not available to API keys.',
    authScopes: { person: true },
    resolve: async (_root, _args, context) => {
      const { prisma, secret } = context;
      const { userId } = requirePerson(requireCaller(context.caller));
      await requireRecentAuthentication(context);
      await lockUser(userId, prisma);
      if ((await secondFactorMethods(userId, prisma)).length === 0) {
        throw new ApiError('CONFLICT', {
          message: 'Recovery codes need a second factor; set one up first',
        });
      }
      const old = await prisma.recoveryCode.findMany({
        where: { userId },
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      const recoveryCodes = await replaceRecoveryCodes(userId, prisma, secret);
      const before = { recoveryCodes: new Secret(old.at(0)?.id ?? null) };
      const after = { recoveryCodes: new Secret(recoveryCodes.join()) };
      await record(context, { targets: [{ id: userId, name: null, before, after }] });
      notifySignInChange(userId, 'recoveryCodesCreated', context);
      return { recoveryCodes, user: { id: userId } };
    },
  }),
);
