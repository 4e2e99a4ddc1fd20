// Signs in people who come back from an identity provider, and links accounts there to theirs.
import type { ProviderClaims } from '../../../auth/oidc/claims.ts';
import type { Provider } from '../../../auth/oidc/provider.ts';
import type { ProviderStep } from '../../../auth/oidc/step.ts';
import { createId } from '../../../domain/id.ts';
import type { Context } from '../../../graphql/context.ts';
import { record, recordedAs, unchanged } from '../../../graphql/plugins/audit.ts';
import { joinById } from '../../invitation/acceptance.ts';
import { become } from '../become.ts';
import { notifySignInChange } from '../sign-in-change.ts';
import { applyRoles, mappedRoles } from './groups.ts';
import { accountFor, type ProviderAccount } from './new-account.ts';
import { SignInRefused } from './problem.ts';

/** Waits for others who sign in with the same account at the provider. */
async function lockIdentity({ issuer, subject }: ProviderClaims, { prisma }: Context) {
  const name = `identity ${issuer} ${subject}`;
  await prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${name}))`;
}

const findIdentity = ({ issuer, subject }: ProviderClaims, { prisma }: Context) =>
  prisma.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { id: true, userId: true, user: { select: { id: true, name: true, email: true } } },
  });

async function createIdentity(
  userId: string,
  { issuer, subject }: ProviderClaims,
  { prisma }: Context,
): Promise<string> {
  const id = createId('Identity');
  await prisma.identity.create({ data: { id, userId, issuer, subject } });
  return id;
}

/** Starts a session. Throws SignInRefused, or errors for an invitation that has ended. */
export function signInWithProvider(
  provider: Provider,
  step: ProviderStep,
  claims: ProviderClaims,
  context: Context,
): Promise<void> {
  return recordedAs(context, 'signInWithProvider', async () => {
    const { prisma } = context;
    await lockIdentity(claims, context);
    const roles = await mappedRoles(provider, claims, prisma);
    // Entra ID leaves them out for people with more than 200 groups.
    if (provider.groups.length > 0 && claims.groups === undefined) {
      context.log.info({ provider: provider.id }, 'a sign-in without groups changes no roles');
    }
    const known = await findIdentity(claims, context);
    const account: ProviderAccount = known
      ? { ...known.user, isNew: false }
      : await accountFor(claims, step, roles, context);
    await requireActive(account.id, context);
    const identityId = known?.id ?? (await createIdentity(account.id, claims, context));
    await prisma.identity.update({
      where: { id: identityId },
      data: { lastUsedAt: new Date(), hasSecondFactor: claims.hasSecondFactor },
    });
    const entries = roles ? await applyRoles(account.id, roles, context) : [];
    const joined = await joinInvited(account.id, step, context);
    await become(account.id, context, {
      isNewAccount: account.isNew,
      secondFactor: claims.hasSecondFactor,
      identityId,
      ...(claims.session !== undefined && { providerSession: claims.session }),
    });
    await noteProof(claims, context);
    const { email, name } = account;
    const target = account.isNew
      ? { id: account.id, name, before: null, after: { email, name } }
      : unchanged(account.id, null);
    const details = { provider: provider.id, issuer: claims.issuer, identityId, ...joined };
    const linked = known ? {} : { linked: true };
    await record(context, { targets: [target], details: { ...details, ...linked } });
    for (const entry of entries) await record(context, entry);
    if (!known && !account.isNew) tellLinked(account.id, provider, context);
  });
}

async function requireActive(id: string, { prisma }: Context): Promise<void> {
  const active = await prisma.user.count({ where: { id, deactivatedAt: null } });
  if (active === 0) throw new SignInRefused('deactivated');
}

/** Accepts the invitation, unless the person is a member already. For the audit log. */
async function joinInvited(userId: string, { invitationId }: ProviderStep, context: Context) {
  if (invitationId === undefined) return {};
  const isMember = await context.prisma.member.count({
    where: { userId, organization: { invitations: { some: { id: invitationId } } } },
  });
  if (isMember > 0) return {};
  const joined = await joinById(invitationId, 'invitation', userId, context);
  const { organizationId, invitationId: id, invitedBy, role } = joined;
  return { invitation: { id, organizationId, invitedBy, role } };
}

/** A person whom the provider let in without asking did not just prove who they are. */
async function noteProof(
  { authenticatedAt, hasSecondFactor }: ProviderClaims,
  { prisma, caller }: Context,
) {
  if (!authenticatedAt || authenticatedAt > new Date() || caller?.kind !== 'person') return;
  const data = { authenticatedAt, ...(hasSecondFactor && { secondFactorAt: authenticatedAt }) };
  await prisma.session.updateMany({ where: { id: caller.sessionId }, data });
}

const tellLinked = (userId: string, { name }: Provider, context: Context): void =>
  notifySignInChange(userId, 'identityLinked', context, name);

/** Links the account at the provider to the person who asked for it. Throws SignInRefused. */
export function linkIdentityTo(
  provider: Provider,
  { userId }: ProviderStep,
  claims: ProviderClaims,
  context: Context,
): Promise<void> {
  return recordedAs(context, 'linkIdentity', async () => {
    const { caller } = context;
    // The session could have ended, or another person have logged in, meanwhile.
    if (caller?.kind !== 'person' || caller.userId !== userId) throw new SignInRefused('expired');
    await lockIdentity(claims, context);
    const known = await findIdentity(claims, context);
    if (known && known.userId !== userId) throw new SignInRefused('linked-elsewhere');
    const id = known?.id ?? (await createIdentity(userId, claims, context));
    const { issuer } = claims;
    const before = known ? { issuer } : null;
    await record(context, {
      targets: [{ id, name: provider.name, before, after: { issuer } }],
      details: { provider: provider.id },
    });
    if (!known) tellLinked(userId, provider, context);
  });
}
