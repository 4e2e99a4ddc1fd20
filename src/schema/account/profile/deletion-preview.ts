// What remains with whom if the person deletes their account.
import { type Departure, departures, isVisible } from '../../../auth/departure.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { builder } from '../../../graphql/builder.ts';
import { Member } from '../../member/type.ts';
import { OrganizationRoleEnum } from '../../organization/type.ts';
import { User } from '../../user/type.ts';
import { ownOnly } from '../own.ts';

const maxSuccessors = 100;

const AccountDeletionOutcome = builder.enumType('AccountDeletionOutcome', {
  description: 'What becomes of an organization when you delete your account.',
  values: {
    STAYS: { description: 'It stays with its other members; your membership ends.' },
    NEEDS_ADMIN: {
      description:
        'You are its only admin: make another member an admin with `newAdmins`, or delete it with `deleteOrganizations`.',
    },
    DELETED: { description: 'You are its only member: it is deleted with your account.' },
  },
});

const DepartureType = builder
  .objectRef<Departure & { userId: string }>('AccountDeletionOrganization')
  .implement({
    description: 'One of your organizations, and what becomes of it when you delete your account.',
    fields: (t) => ({
      organizationId: t.exposeID('id', {
        description: 'Pass it to `deleteMe` to delete the organization with your account.',
      }),
      name: t.exposeString('name', { description: 'Name of the organization.' }),
      slug: t.exposeString('slug', { description: 'URL name of the organization.' }),
      deletedAt: t.expose('deletedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was moved to the trash; null if it was not.',
      }),
      role: t.expose('role', { type: OrganizationRoleEnum, description: 'Your role in it.' }),
      outcome: t.field({
        type: AccountDeletionOutcome,
        description: 'What becomes of it.',
        resolve: ({ fate }) => fate,
      }),
      otherMembers: t.exposeInt('otherMembers', { description: 'Number of other members.' }),
      qrCodes: t.int({
        description: 'Number of its QR codes, including archived ones, without those in the trash.',
        resolve: ({ id }, _args, { prisma }) =>
          prisma.qrCode.count({ where: { organizationId: id, deletedAt: null } }),
      }),
      apiKeys: t.int({
        description: 'Number of your API keys in it, which stop working.',
        resolve: ({ id, userId }, _args, { prisma }) => countKeys(id, userId, prisma),
      }),
      webhooks: t.int({
        description: 'Number of your webhooks in it, which are turned off.',
        resolve: ({ id, userId }, _args, { prisma }) =>
          prisma.webhook.count({
            where: {
              organizationId: id,
              createdById: userId,
              active: true,
              deletedAt: null,
              purgedAt: null,
            },
          }),
      }),
      successors: t.prismaField({
        type: [Member],
        description: `Members who could become its admin, editors first; at most ${maxSuccessors}. Empty unless it needs one.`,
        resolve: (query, { id, fate, userId }, _args, { prisma }) =>
          fate === 'NEEDS_ADMIN'
            ? prisma.member.findMany({
                ...query,
                where: {
                  organizationId: id,
                  userId: { not: userId },
                  user: { deactivatedAt: null },
                },
                orderBy: [{ role: 'asc' }, { id: 'asc' }],
                take: maxSuccessors,
              })
            : [],
      }),
    }),
  });

function countKeys(organizationId: string, userId: string, prisma: RequestDatabase) {
  const now = new Date();
  const stillOn = (time: 'expiresAt' | 'revokedAt') => ({
    OR: [{ [time]: null }, { [time]: { gt: now } }],
  });
  return prisma.apiKey.count({
    where: {
      organizationId,
      createdById: userId,
      revoked: false,
      AND: [stillOn('expiresAt'), stillOn('revokedAt')],
    },
  });
}

const AccountDeletion = builder.objectRef<{ id: string }>('AccountDeletion').implement({
  description:
    'What `deleteMe` would do. Your name, address and sessions are deleted; the audit logs of organizations keep your ID.',
  fields: (t) => ({
    organizations: t.field({
      type: [DepartureType],
      description: 'Your organizations, also those in the trash.',
      resolve: async ({ id: userId }, _args, { prisma }) =>
        (await departures(userId, prisma)).filter(isVisible).map((one) => ({ ...one, userId })),
    }),
  }),
});

builder.prismaObjectFields(User, (t) => ({
  deletion: t.field({
    type: AccountDeletion,
    description: 'What `deleteMe` would do to your organizations. Not available to API keys.',
    authScopes: ownOnly('deletion'),
    resolve: ({ id }) => ({ id }),
  }),
}));
