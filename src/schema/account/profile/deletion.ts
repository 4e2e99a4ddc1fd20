// Deletes the person's own account.
import { requireCaller, withRole } from '../../../auth/caller.ts';
import { type Departure, departures, lockForDeparture } from '../../../auth/departure.ts';
import { erase } from '../../../auth/erasure.ts';
import { accountDeletedMail } from '../../../auth/mail/account-mail.ts';
import { hashing } from '../../../auth/password/password.ts';
import { endedSessionCookie } from '../../../auth/session/cookie.ts';
import { withdrawGrants, withdrawnTargets } from '../../../auth/withdrawal.ts';
import { ApiError } from '../../../core/errors.ts';
import type { User as Row } from '../../../database/client/client.ts';
import { accountDeletion } from '../../../domain/account/deletion.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { inPhases, record, type Target } from '../../../graphql/plugins/audit.ts';
import { withoutKey } from '../../../graphql/plugins/idempotency/supported.ts';
import { emit } from '../../../webhook/outbox.ts';
import { memberEvent, type Person, readMember } from '../../member/event.ts';
import { endDeliveries } from '../../organization/trash.ts';
import { confirmedAccount } from '../current-password.ts';
import { type Plan, planOf } from './departure-plan.ts';

const DeleteMePayload = builder.simpleObject('DeleteMePayload', {
  fields: (t) => ({ deletedUserId: t.id() }),
});

builder.mutationField('deleteMe', (t) =>
  t.field({
    type: DeleteMePayload,
    description:
      'Deletes your account for good, as `me.deletion` shows it, and ends all your sessions. Your API keys and invitations are revoked and your webhooks disabled. Not available to API keys.',
    complexity: hashing,
    args: { input: t.arg({ type: inputFromZod(accountDeletion), required: true }) },
    authScopes: { person: true },
    extensions: withoutKey,
    resolve: inPhases({
      before: ({ input }, context) => confirmedAccount(input.currentPassword, context),
      write: async (user, { input }, context) => {
        await lock(user, context);
        const plan = await planOf(await departures(user.id, context.prisma), input, user, context);
        await leave(plan, user, context);
        context.responseHeaders.append('set-cookie', endedSessionCookie(context.secureCookie));
        context.caller = null;
        return user;
      },
      after: async (user, _args, context) => {
        notifyDeleted(user, context);
        return { deletedUserId: user.id };
      },
    }),
  }),
);

/** After the response, if the server can send email. */
function notifyDeleted(
  user: Row,
  { afterResponse, mailer, config: { publicUrl }, acceptLanguage }: Context,
): void {
  afterResponse.push(async () =>
    mailer(await accountDeletedMail(user, { publicUrl, acceptLanguage })),
  );
}

async function lock({ id, passwordHash }: Row, { prisma }: Context): Promise<void> {
  const isComplete = await lockForDeparture(id, prisma);
  // A password that was changed meanwhile is no longer valid.
  const same = await prisma.user.findUnique({ where: { id, passwordHash } });
  if (isComplete && same) return;
  throw new ApiError('CONFLICT', { message: 'Your account changed meanwhile. Try again.' });
}

/** Carries the plan out. */
async function leave(plan: Plan, user: Row, context: Context): Promise<void> {
  const { prisma } = context;
  const left: [organizationId: string, Person][] = [];
  for (const organization of plan.kept) {
    const member = await leaveOne(organization, plan, user, context);
    if (!plan.trashed.has(organization.id)) left.push([organization.id, member]);
  }
  for (const { id } of [...plan.lone, ...plan.kept]) {
    context.caller = withRole(requireCaller(context.caller), id, undefined);
  }
  const { id, createdAt } = user;
  await record(context, { targets: [{ id, name: null, before: { createdAt }, after: null }] });
  const lone = plan.lone.map((one) => one.id);
  await erase({ ...user, lone, scope: 'account' }, prisma, false);
  // After the erasure, which also deletes events with the name and the address.
  for (const [organizationId, member] of left) {
    await emit(context, organizationId, [memberEvent('member.left', nameless(member))]);
  }
}

const nameless = (member: Person): Person => ({
  ...member,
  user: { id: member.user.id, name: 'Deleted user', email: `${member.user.id}@deleted.invalid` },
});

async function leaveOne(
  { id: organizationId, name, deletedAt }: Departure,
  { newAdmins, trashed }: Plan,
  { id: userId }: Row,
  context: Context,
): Promise<Person> {
  const { prisma } = context;
  const own = await prisma.member.findUniqueOrThrow({
    where: { organizationId_userId: { organizationId, userId } },
  });
  const member = await readMember({ id: own.id, organizationId }, prisma);
  if (!member) throw new Error('A member has no account');
  const targets: Target[] = [
    { id: own.id, name: member.user.name, before: { role: own.role }, after: null },
  ];
  for (const heir of newAdmins.get(organizationId) ?? []) {
    const role = 'ADMIN';
    await prisma.member.update({ where: { id: heir.id }, data: { role } });
    targets.push({
      id: heir.id,
      name: heir.user.name,
      before: { role: heir.role },
      after: { role },
    });
    const changed = memberEvent('member.role_changed', { ...heir, role }, heir.role);
    await emit(context, organizationId, [changed]);
  }
  await prisma.member.delete({ where: { id: own.id } });
  const withdrawn = await withdrawGrants({ organizationId, userId, role: undefined }, prisma);
  targets.push(...withdrawnTargets(withdrawn));
  if (trashed.has(organizationId)) {
    const now = new Date();
    await prisma.organization.update({ where: { id: organizationId }, data: { deletedAt: now } });
    await endDeliveries(organizationId, context);
    const [before, after] = [{ deletedAt }, { deletedAt: now }];
    targets.push({ id: organizationId, name, before, after });
  }
  await record(context, { organizationId, targets, details: { userId } });
  return member;
}
