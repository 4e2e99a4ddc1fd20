// The second factor of the caller's own account.

import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { secondFactorMethods } from '../../../auth/second-factor/methods.ts';
import { ApiError } from '../../../core/errors.ts';
import { secondFactorMethod } from '../../../domain/account/second-factor.ts';
import { builder } from '../../../graphql/builder.ts';
import { enumFromZod } from '../../../graphql/from-zod/leaf.ts';
import { User } from '../../user/type.ts';

const SecondFactorMethodEnum = enumFromZod(secondFactorMethod);

const SecondFactor = builder.objectRef<{ userId: string }>('SecondFactor').implement({
  description: 'How the logins of an account are confirmed.',
  fields: (t) => ({
    methods: t.field({
      type: [SecondFactorMethodEnum],
      description: 'How logins can be confirmed; empty if the account has no second factor.',
      resolve: ({ userId }, _args, { prisma }) => secondFactorMethods(userId, prisma),
    }),
    authenticatorSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the authenticator app was set up; null if there is none.',
      resolve: async ({ userId }, _args, { prisma }) => {
        const authenticator = await prisma.authenticator.findUnique({ where: { userId } });
        return authenticator?.confirmedAt ?? null;
      },
    }),
    recoveryCodesLeft: t.int({
      description: 'Number of recovery codes that were not used yet.',
      resolve: ({ userId }, _args, { prisma }) =>
        prisma.recoveryCode.count({ where: { userId, usedAt: null } }),
    }),
  }),
});

builder.objectField(User, 'secondFactor', (t) =>
  t.field({
    type: SecondFactor,
    description: 'Your own second factor. Not available to API keys.',
    authScopes: ({ id }, _args, { caller }) => {
      if (requirePerson(requireCaller(caller)).userId === id) return true;
      throw new ApiError('FORBIDDEN', { message: 'You can only see your own second factor' });
    },
    resolve: ({ id }) => ({ userId: id }),
  }),
);
