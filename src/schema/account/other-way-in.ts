// Nobody removes the only way into their account.
import { hasPassword } from '../../auth/password/enabled.ts';
import { ApiError } from '../../core/errors.ts';
import type { Context } from '../../graphql/context.ts';

/** What is to be removed. */
interface Removal {
  passkeyId?: string;
  identityId?: string;
}

/**
 * Throws CONFLICT if the person could not sign in without it. To be called with the account locked, so that
 * concurrent removals follow each other.
 */
export async function requireOtherWayIn(
  userId: string,
  { passkeyId = '', identityId = '' }: Removal,
  context: Context,
): Promise<void> {
  const { prisma, config, providers } = context;
  const issuers = [...providers.values()].map(({ issuer }) => issuer);
  const user = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      passwordHash: true,
      passkeys: { where: { id: { not: passkeyId } }, select: { id: true }, take: 1 },
      identities: {
        where: { id: { not: identityId }, issuer: { in: issuers } },
        select: { id: true },
        take: 1,
      },
    },
  });
  if (hasPassword(user, context) || user.passkeys.length + user.identities.length > 0) return;
  const others = [
    ...(config.passwordLogin ? ['set a password'] : []),
    'add a passkey',
    ...(issuers.length > 0 ? ['link an account at an identity provider'] : []),
  ];
  const or = new Intl.ListFormat('en', { type: 'disjunction' });
  throw new ApiError('CONFLICT', {
    message: `This is your only way to sign in; ${or.format(others)} first`,
  });
}
