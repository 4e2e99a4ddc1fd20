// The invitation type and mutations that create or revoke invitations.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { accountEmail } from '../../auth/account.ts';
import {
  adminOrganizations,
  requireAdmin,
  requireCaller,
  requirePerson,
} from '../../auth/caller.ts';
import { requireVerifiedEmail } from '../../auth/email/verified.ts';
import { confirmationToken } from '../../auth/email-confirmation.ts';
import { invitationLink, invitationToken, withConfirmation } from '../../auth/invitation.ts';
import { mailLanguage } from '../../auth/mail/language.ts';
import { perOrganization, perPerson, perReceiver, perSender } from '../../auth/mail/mail-limits.ts';
import { writeMail } from '../../auth/mail/render.ts';
import { requireRecentAuthentication } from '../../auth/session/step-up.ts';
import { notFound } from '../../core/errors.ts';
import { type Mail, mailing } from '../../core/mail.ts';
import { createId, typeOfId } from '../../domain/id.ts';
import { invitationStatus } from '../../domain/invitation/filter.ts';
import { invitationDays } from '../../domain/invitation/limits.ts';
import { newInvitation } from '../../domain/invitation/shape.ts';
import { maxEmail } from '../../domain/text/limits.ts';
import { shownText } from '../../domain/text/shown.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { shownOnce } from '../../graphql/plugins/idempotency/supported.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { lockMemberships } from '../member/lock.ts';
import { organizationAfter, organizationField, owningOrganization } from '../organization/owner.ts';
import { OrganizationRoleEnum } from '../organization/type.ts';
import { idField } from '../shared/input-fields.ts';
import { ownedBy } from '../shared/owner.ts';
import { User } from '../user/type.ts';

const InvitationStatus = enumFromZod(invitationStatus);

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

export const Invitation = builder.prismaNode('Invitation', {
  description: 'An invitation link that lets one person join the organization.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: adminOrganizations(requireCaller(caller)) },
  }),
  fields: (t) => ({
    email: t.exposeString('email', {
      description: 'Email address of the invited person.',
      extensions: withShape(shownText(maxEmail)),
    }),
    role: t.expose('role', {
      type: OrganizationRoleEnum,
      description: 'Role that the person gets when they join.',
    }),
    status: t.field({
      type: InvitationStatus,
      description: 'Current status.',
      resolve: statusOf,
    }),
    createdBy: t.relation('createdBy', {
      type: User,
      nullable: true,
      description: 'The inviter; null if their account was deleted.',
    }),
    organization: t.field(organizationField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: `When the invitation expires, ${invitationDays} days after it was created.`,
    }),
    acceptedAt: t.expose('acceptedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the invitation was accepted; null if it was not.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the invitation was revoked; null if it was not.',
    }),
  }),
});

const CreateInvitationInput = builder.inputType('CreateInvitationInput', {
  fields: (t) => ({
    organizationId: t.id({ required: true, description: 'ID of the organization to join.' }),
    ...inputFieldsFromZod(t, newInvitation),
  }),
});

const CreateInvitationPayload = builder.simpleObject('CreateInvitationPayload', {
  fields: (t) => ({
    invitation: t.field({ type: Invitation, description: 'The new invitation.' }),
    link: t.string({
      description:
        'Invitation link. Anyone who has it can join. It is only shown in this response.',
      extensions: shownOnce,
    }),
    token: t.string({ description: 'Token for `acceptInvitation`.', extensions: shownOnce }),
    sent: t.boolean({
      description: `Whether the invitation was emailed; if not, share the link yourself. An address gets at most ${perSender} invitations per day from one person and ${perReceiver} in total.`,
    }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('createInvitation', (t) =>
  t.field({
    type: CreateInvitationPayload,
    description: `Creates an invitation link that works once and expires in ${invitationDays} days. Emailed invitations are limited to ${perPerson} per hour and person and ${perOrganization} per day and organization. Requires the \`ADMIN\` role.`,
    complexity: mailing,
    args: { input: t.arg({ type: CreateInvitationInput, required: true }) },
    authScopes: (_root, { input }) => ({ admin: { organizationId: input.organizationId } }),
    // No transaction is open while mail is sent.
    resolve: inPhases({
      before: async ({ input: { organizationId } }, context) => {
        const { caller, config, mailLimits } = context;
        const { userId } = requirePerson(requireCaller(caller));
        await requireVerifiedEmail('invite people', context);
        await requireRecentAuthentication(context);
        if (config.mail) await mailLimits.invite({ userId, organizationId });
        return userId;
      },
      write: async (userId, { input: { organizationId, email, role } }, context, info) => {
        await lockMemberships(organizationId, 'share', context);
        requireAdmin(requireCaller(context.caller), organizationId);
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
        const targets = [{ id, name: email, before: null, after: { email, role } }];
        await record(context, { organizationId, targets });
        const from = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
        const to = await prisma.user.findUnique({ where: { email: accountEmail(email) } });
        // People without an account probably read the language of who invites them.
        const language = mailLanguage(to?.locale ?? from.locale, context.acceptLanguage);
        return { invitation, organization: name, from, language };
      },
      after: async (written, { input: { organizationId, email, role } }, context) => {
        const { invitation, organization, from, language } = written;
        const { secret, config } = context;
        const token = invitationToken(invitation.id, secret);
        const link = invitationLink(token, config.publicUrl);
        // Only the emailed link confirms the address; the link shown to the inviter does not.
        const confirmed = withConfirmation(link, confirmationToken(email, invitationDays, secret));
        const inviter = { inviter: from.name, email: from.email };
        const mail = await writeMail(email, language, (texts) =>
          texts.invitation({ ...inviter, organization, role, url: confirmed }),
        );
        const sent = await sendInvitation(mail, from.id, context);
        const owner = owningOrganization({ organizationId }, context);
        return { invitation, link, token, sent, organization: owner };
      },
    }),
  }),
);

/** Whether the invitation was emailed; not if the address already got too many today. */
const sendInvitation = async (
  mail: Mail,
  userId: string,
  { config, mailLimits, mailer }: Context,
): Promise<boolean> =>
  config.mail !== undefined && (await mailLimits.mayInvite(mail.to, { userId })) && mailer(mail);

const RevokeInvitationInput = builder.inputType('RevokeInvitationInput', {
  fields: (t) => idField(t, 'invitation'),
});

const RevokeInvitationPayload = builder.simpleObject('RevokeInvitationPayload', {
  fields: (t) => ({
    invitation: t.field({
      type: Invitation,
      description: 'The invitation after the change; an accepted one stays `ACCEPTED`.',
    }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('revokeInvitation', (t) =>
  t.field({
    type: RevokeInvitationPayload,
    description: 'Revokes a pending invitation. Requires the `ADMIN` role.',
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
      const old = await prisma.invitation.findUniqueOrThrow({ where });
      await prisma.invitation.updateMany({
        where: { ...where, acceptedAt: null, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      const { organizationId, email, revokedAt } = await prisma.invitation.findUniqueOrThrow({
        where,
      });
      const [before, after] = [{ revokedAt: old.revokedAt }, { revokedAt }];
      await record(context, { organizationId, targets: [{ id, name: email, before, after }] });
      const invitation = await prisma.invitation.findUniqueOrThrow({
        ...queryFromInfo({ context, info, path: ['invitation'] }),
        where,
      });
      return { invitation, organization: owningOrganization({ organizationId }, context) };
    },
  }),
);
