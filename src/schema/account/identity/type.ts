// Accounts at identity providers that sign in as a person.
import type { Provider } from '../../../auth/oidc/provider.ts';
import { builder } from '../../../graphql/builder.ts';
import { User } from '../../user/type.ts';
import { ownedByPerson, ownOnly } from '../own.ts';

export const SignInProvider = builder.objectRef<Provider>('SignInProvider').implement({
  description: 'An identity provider (OpenID Connect) with which people can sign in.',
  fields: (t) => ({
    slug: t.exposeString('id', {
      description:
        'Name in the configuration of the server; pass it to `startSignIn` or `linkIdentity` as `provider`.',
    }),
    name: t.exposeString('name', { description: 'Name to show: “Continue with …”.' }),
    url: t.string({
      description:
        'Address that starts signing in. Send the browser there, with `?return=` and a path in the dashboard.',
      resolve: ({ id }, _args, { config }) => `${config.publicUrl}/sign-in/oidc/${id}`,
    }),
  }),
});

const Identity = builder.prismaNode('Identity', {
  description: 'An account at an identity provider that signs in as you.',
  id: { field: 'id', description: 'Starts with `idn_`; pass it to `unlinkIdentity`.' },
  nullable: true,
  findUnique: (id, { caller }) => ownedByPerson(id, caller),
  fields: (t) => ({
    issuer: t.exposeString('issuer', { description: 'URL of the provider (claim `iss`).' }),
    provider: t.field({
      type: SignInProvider,
      nullable: true,
      select: { issuer: true },
      description: 'The provider; null if it is no longer configured on this server.',
      resolve: ({ issuer }, _args, { providers }) =>
        [...providers.values()].find((provider) => provider.issuer === issuer) ?? null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When you last signed in with it.',
    }),
  }),
});

builder.prismaObjectField(User, 'identities', (t) =>
  t.prismaField({
    type: [Identity],
    description: 'Your accounts at identity providers, oldest first. Not available to API keys.',
    authScopes: ownOnly('linked accounts'),
    resolve: (query, { id }, _args, { prisma }) =>
      prisma.identity.findMany({
        ...query,
        where: { userId: id },
        orderBy: { id: 'asc' },
        take: 100,
      }),
  }),
);
