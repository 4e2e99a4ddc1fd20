// Invitations to an organization.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { emailField } from '../../auth/account.ts';
import { known, requireAdmin } from '../../auth/caller.ts';
import { confirmationToken } from '../../auth/email-confirmation.ts';
import {
  invitationDays,
  invitationLink,
  invitationToken,
  withConfirmation,
} from '../../auth/invitation.ts';
import { invitationMail } from '../../auth/invitation-mail.ts';
import { notFound } from '../../core/errors.ts';
import { type Mail, mailing } from '../../core/mail.ts';
import { createId, typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { lockMemberships } from '../member/lock.ts';
import { OrganizationRoleEnum } from '../organization/type.ts';
import { ownedBy } from '../shared/owner.ts';
import { User } from '../user/type.ts';

const InvitationStatus = builder.enumType('InvitationStatus', {
  description: 'Whether the link still works, or why not.',
  values: {
    PENDING: { description: 'It works.' },
    ACCEPTED: { description: 'Somebody joined by it.' },
    REVOKED: {
      description: 'An ADMIN ended it, or whoever invited, or was invited, lost their role.',
    },
    EXPIRED: { description: `Nobody joined by it within ${invitationDays} days.` },
  },
});

interface Ends {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

function statusOf({ acceptedAt, revokedAt, expiresAt }: Ends) {
  if (acceptedAt) return 'ACCEPTED';
  if (revokedAt) return 'REVOKED';
  return expiresAt <= new Date() ? 'EXPIRED' : 'PENDING';
}

export const Invitation = builder.prismaObject('Invitation', {
  description: 'A link with which somebody may join, once.',
  fields: (t) => ({
    id: t.exposeID('id'),
    email: t.exposeString('email', { description: 'For whom it is meant.' }),
    role: t.expose('role', {
      type: OrganizationRoleEnum,
      description: 'What they may do once they joined.',
    }),
    status: t.field({
      type: InvitationStatus,
      description: 'As it is at this moment.',
      resolve: statusOf,
    }),
    createdBy: t.relation('createdBy', {
      type: User,
      nullable: true,
      description: 'Who invites; null if they have no account any more.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: `${invitationDays} days after it was made.`,
    }),
    acceptedAt: t.expose('acceptedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When somebody joined by it; null: nobody did.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended, as `REVOKED` says; null: it was not.',
    }),
  }),
});

const CreateInvitationInput = builder.inputType('CreateInvitationInput', {
  fields: (t) => ({
    organizationId: t.id({ required: true, description: 'Which they may join.' }),
    email: t.string({
      required: true,
      description:
        'For whom it is meant, up to 254 characters. It is sent there if the server can send mail.',
      validate: emailField,
    }),
    role: t.field({
      type: OrganizationRoleEnum,
      required: true,
      description: 'What they may do once they joined.',
    }),
  }),
});

interface Made {
  invitation: typeof Invitation.$inferType;
  link: string;
  token: string;
  sent: boolean;
}

const CreateInvitationPayload = builder.objectRef<Made>('CreateInvitationPayload').implement({
  fields: (t) => ({
    invitation: t.field({
      type: Invitation,
      description: 'As `Organization.invitations` shows it.',
      resolve: (made) => made.invitation,
    }),
    link: t.exposeString('link', {
      description: 'To be given to that person. Whoever has it may join. Shown only here.',
    }),
    token: t.exposeString('token', { description: 'What `acceptInvitation` takes.' }),
    sent: t.exposeBoolean('sent', {
      description:
        'Whether a mail server took it; else give the link to that person yourself. An address gets at most 5 invitations a day of one person, 50 of all.',
    }),
  }),
});

builder.mutationField('createInvitation', (t) =>
  t.field({
    type: CreateInvitationPayload,
    description: `Makes a link with which somebody may join, once, within ${invitationDays} days. Where it is sent by mail: at most 50 an hour by a person, 100 a day in an organization. For an ADMIN.`,
    complexity: mailing,
    args: { input: t.arg({ type: CreateInvitationInput, required: true }) },
    authScopes: (_root, { input }) => ({ admin: { organizationId: input.organizationId } }),
    // Nothing is held while a mail server is waited for.
    resolve: inPhases({
      before: async ({ input: { organizationId } }, { caller, config, mailLimits }) => {
        const { userId } = known(caller);
        if (config.mail) await mailLimits.invite({ userId, organizationId });
        return userId;
      },
      write: async (userId, { input: { organizationId, email, role } }, context, info) => {
        await lockMemberships(organizationId, 'share', context);
        requireAdmin(known(context.caller), organizationId);
        const { prisma } = context;
        const id = createId('Invitation');
        const { name } = await prisma.organization.findUniqueOrThrow({
          where: { id: organizationId },
        });
        const invitation = await prisma.invitation.create({
          ...queryFromInfo({ context, info, path: ['invitation'] }),
          data: {
            id,
            organizationId,
            email,
            role,
            createdById: userId,
            expiresAt: new Date(Date.now() + invitationDays * 24 * 60 * 60 * 1000),
          },
        });
        await record(context, { organizationId, targetId: id, details: { email, role } });
        const from = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
        return { invitation, name, from };
      },
      after: async ({ invitation, name, from }, { input: { email, role } }, context) => {
        const { secret, config } = context;
        const token = invitationToken(invitation.id, secret);
        const link = invitationLink(token, config.publicUrl);
        // Only the mail proves that somebody reads it; the link that the inviter sees does not.
        const confirmed = withConfirmation(link, confirmationToken(email, invitationDays, secret));
        const mail = invitationMail({ to: email, from, organization: name, role, link: confirmed });
        const sent = await sendInvitation(mail, from.id, context);
        return { invitation, link, token, sent };
      },
    }),
  }),
);

/** Whether a mail server took it; who got many today gets no more, and the link is only shown. */
const sendInvitation = async (
  mail: Mail,
  userId: string,
  { config, mailLimits, mailer }: Context,
): Promise<boolean> =>
  config.mail !== undefined && (await mailLimits.mayInvite(mail.to, { userId })) && mailer(mail);

const RevokeInvitationInput = builder.inputType('RevokeInvitationInput', {
  fields: (t) => ({ id: t.id({ required: true, description: 'Of the invitation.' }) }),
});

const RevokeInvitationPayload = builder
  .objectRef<{ invitation: typeof Invitation.$inferType }>('RevokeInvitationPayload')
  .implement({
    fields: (t) => ({
      invitation: t.field({
        type: Invitation,
        description: 'As it is from now on; one that was accepted stays ACCEPTED.',
        resolve: (payload) => payload.invitation,
      }),
    }),
  });

builder.mutationField('revokeInvitation', (t) =>
  t.field({
    type: RevokeInvitationPayload,
    description: 'Ends an invitation that was not accepted yet. For an ADMIN.',
    args: { input: t.arg({ type: RevokeInvitationInput, required: true }) },
    authScopes: async (_root, { input: { id } }, { caller, prisma }) => {
      const where = ownedBy(caller, id);
      const found =
        typeOfId(id) === 'Invitation' && (await prisma.invitation.findUnique({ where }));
      if (!found) throw notFound();
      return { admin: found };
    },
    resolve: async (_root, { input: { id } }, context, info) => {
      const { prisma, caller } = context;
      const where = ownedBy(caller, id);
      await prisma.invitation.updateMany({
        where: { ...where, acceptedAt: null, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      const invitation = await prisma.invitation.findUniqueOrThrow({
        ...queryFromInfo({ context, info, path: ['invitation'] }),
        where,
      });
      await record(context, { organizationId: invitation.organizationId, targetId: id });
      return { invitation };
    },
  }),
);
