// Keeps people from removing their only way to sign in.
import { ApiError } from '../../core/errors.ts';
import type { Context } from '../../graphql/context.ts';

/**
 * Throws CONFLICT if the person could not sign in without this passkey or account at an identity provider.
 * Locks the person, so that of two ways only one is removed at a time.
 */
export async function requireOtherWay(
  userId: string,
  id: string,
  { prisma, config, providers }: Context,
): Promise<void> {
  const [user] = await prisma.$queryRaw<{ passwordHash: string | null }[]>`
    SELECT "passwordHash" FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
  if (config.passwordLogin && user?.passwordHash != null) return;
  const others = { userId, id: { not: id } };
  if ((await prisma.passkey.count({ where: others })) > 0) return;
  const issuer = { in: [...providers.values()].map((provider) => provider.issuer) };
  if ((await prisma.identity.count({ where: { ...others, issuer } })) > 0) return;
  throw new ApiError('CONFLICT', {
    message:
      'This is your only way to sign in. Add a passkey or link an account at an identity provider first.',
  });
}
