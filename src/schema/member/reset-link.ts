// Lets an admin create a link with which a member resets their password.
import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { administersAllOf } from '../../auth/password/admin-reset.ts';
import { requirePasswordLogin } from '../../auth/password/enabled.ts';
import { resetLink } from '../../auth/password/reset-link.ts';
import { requireRecentAuthentication } from '../../auth/session/step-up.ts';
import { ApiError } from '../../core/errors.ts';
import { resetMinutes } from '../../domain/account/limits.ts';
import { builder } from '../../graphql/builder.ts';
import { record, unchanged } from '../../graphql/plugins/audit.ts';
import { shownOnce } from '../../graphql/plugins/idempotency/supported.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { idField } from '../shared/input-fields.ts';
import { findMember, lockMember } from './edit.ts';

const CreatePasswordResetLinkInput = builder.inputType('CreatePasswordResetLinkInput', {
  fields: (t) => idField(t, 'member'),
});

const CreatePasswordResetLinkPayload = builder.simpleObject('CreatePasswordResetLinkPayload', {
  fields: (t) => ({
    link: t.string({
      description:
        'The link, for the member only: anyone who has it can set the password. It is only shown in this response.',
      extensions: shownOnce,
    }),
    expiresAt: t.field({ type: 'DateTime', description: 'When the link expires.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('createPasswordResetLink', (t) =>
  t.field({
    type: CreatePasswordResetLinkPayload,
    description: `Creates a link with which a member sets a new password; it works once, within ${resetMinutes} minutes. Only on servers that allow it (\`ADMIN_RESET\`), for members who belong to no organization of which you are not an admin. Requires the \`ADMIN\` role.`,
    args: { input: t.arg({ type: CreatePasswordResetLinkInput, required: true }) },
    authScopes: async (_root, { input }, context) => ({
      admin: await findMember(input.id, context),
    }),
    resolve: async (_root, { input }, context) => {
      const { prisma, secret, config } = context;
      if (config.adminReset !== 'on') throw new ApiError('FORBIDDEN', { message: notAllowed });
      requirePasswordLogin(context);
      await requireRecentAuthentication(context);
      const { organizationId, userId } = await lockMember(input.id, context);
      const { userId: adminId } = requirePerson(requireCaller(context.caller));
      if (userId === adminId) throw new ApiError('CONFLICT', { message: ownPassword });
      const user = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
      if (user.deactivatedAt) throw new ApiError('CONFLICT', { message: deactivated });
      if (user.passwordHash === null) throw new ApiError('CONFLICT', { message: noPassword });
      if (!(await administersAllOf(userId, adminId, prisma))) {
        throw new ApiError('FORBIDDEN', { message: usedElsewhere });
      }
      const { publicUrl } = config;
      const created = resetLink(user, `usr_${adminId.slice(4)}`, { publicUrl, secret });
      const targets = [unchanged(input.id, user.name)];
      await record(context, { organizationId, targets, details: { userId } });
      return { ...created, organization: owningOrganization({ organizationId }, context) };
    },
  }),
);

const notAllowed =
  'Admins cannot reset passwords on this server. Its operator can allow it with ADMIN_RESET=on.';
const ownPassword = 'This is your own account. Use changePassword.';
const deactivated = 'This account is deactivated';
const noPassword =
  'This account has no password; the member logs in with the identity provider of your organization';
const usedElsewhere =
  'This account also belongs to an organization of which you are not an admin. Only its owner or the operator of the server can reset its password.';
