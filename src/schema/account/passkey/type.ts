// Passkeys of the caller.
import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { ApiError } from '../../../core/errors.ts';
import { maxPasskeys } from '../../../domain/account/passkey.ts';
import { builder } from '../../../graphql/builder.ts';
import { User } from '../../user/type.ts';
import { ownedByPerson } from '../own.ts';

export const Passkey = builder.prismaNode('Passkey', {
  description:
    'A passkey (W3C Web Authentication) that logs you in without a password, or confirms one.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { caller }) => ownedByPerson(id, caller),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Tells your passkeys apart.' }),
    credentialId: t.string({
      description: 'ID of the credential in base64url, by which browsers know it.',
      select: { credentialId: true },
      resolve: ({ credentialId }) => Buffer.from(credentialId).toString('base64url'),
    }),
    backedUp: t.exposeBoolean('backedUp', {
      description: 'Whether it is synchronized, so that other devices have it, too.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used; null if it never was.',
    }),
  }),
});

builder.prismaObjectField(User, 'passkeys', (t) =>
  t.prismaField({
    type: [Passkey],
    description: `Your own passkeys, up to ${maxPasskeys}, oldest first. Not available to API keys.`,
    authScopes: ({ id }, _args, { caller }) => {
      if (requirePerson(requireCaller(caller)).userId === id) return true;
      throw new ApiError('FORBIDDEN', { message: 'You can only see your own passkeys' });
    },
    resolve: (query, { id }, _args, { prisma }) =>
      prisma.passkey.findMany({ ...query, where: { userId: id }, orderBy: { id: 'asc' } }),
  }),
);
