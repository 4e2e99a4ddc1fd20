// The account of a person who signs in at an identity provider for the first time.
import { createOwnOrganization } from '../../../auth/account.ts';
import type { ProviderClaims } from '../../../auth/oidc/claims.ts';
import type { ProviderStep } from '../../../auth/oidc/step.ts';
import { freeSlug } from '../../../auth/slug.ts';
import { createId } from '../../../domain/id.ts';
import { maxName } from '../../../domain/text/limits.ts';
import type { Context } from '../../../graphql/context.ts';
import { claimEmail } from '../email/claim.ts';
import type { MappedRoles } from './groups.ts';
import { SignInRefused } from './problem.ts';

export interface ProviderAccount {
  id: string;
  name: string;
  email: string;
  isNew: boolean;
}

/**
 * The account with the same email address, if both sides have verified it: otherwise whoever can choose
 * an address at the provider, or registered somebody else’s here, would get into an account. An account
 * that already belongs to a person at a provider is not used: the address can have been given to somebody
 * else there, or be claimed by another provider. Else a new account. Throws SignInRefused.
 */
export async function accountFor(
  claims: ProviderClaims,
  step: ProviderStep,
  roles: MappedRoles | undefined,
  context: Context,
): Promise<ProviderAccount> {
  const { email, emailVerified } = claims;
  if (email === undefined) throw new SignInRefused('no-email');
  const issuer = { in: [...context.providers.values()].map((provider) => provider.issuer) };
  const existing = await context.prisma.user.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      email: true,
      emailVerifiedAt: true,
      identities: { where: { issuer }, select: { id: true } },
    },
  });
  if (!existing) return createAccountFor({ ...claims, email }, step, roles, context);
  if (!emailVerified) throw new SignInRefused('account-exists');
  if (existing.emailVerifiedAt === null) {
    if (step.claimsEmail !== true) throw new SignInRefused('address-unverified');
    await claimEmail({ email, field: 'input.provider', claims: true }, context);
    return createAccountFor({ ...claims, email }, step, roles, context);
  }
  if (existing.identities.length > 0) throw new SignInRefused('account-exists');
  const { id, name } = existing;
  return { id, name, email, isNew: false };
}

async function createAccountFor(
  { email, emailVerified, name: given }: ProviderClaims & { email: string },
  { invitationId }: ProviderStep,
  roles: MappedRoles | undefined,
  { prisma, config }: Context,
): Promise<ProviderAccount> {
  const hasRole = [...(roles?.values() ?? [])].some((role) => role !== undefined);
  if (!hasRole && config.signUp === 'closed') throw new SignInRefused('sign-up-closed');
  if (!hasRole && config.signUp === 'invited' && invitationId === undefined) {
    throw new SignInRefused('invitation-required');
  }
  const id = createId('User');
  const name = given ?? email.slice(0, maxName);
  const emailVerifiedAt = emailVerified ? new Date() : null;
  await prisma.user.create({ data: { id, email, name, emailVerifiedAt } });
  if (!hasRole && invitationId === undefined) {
    const slug = await freeSlug(name, prisma);
    await createOwnOrganization({ name, slug, userId: id }, prisma);
  }
  return { id, name, email, isNew: true };
}
