// The second factors of an account.
import type { PrismaClient } from '../../database/client/client.ts';
import type { SecondFactorMethod } from '../../domain/account/second-factor.ts';

/** The ways to confirm a login to the account; none if it has no second factor. */
export async function secondFactorMethods(
  userId: string,
  prisma: Pick<PrismaClient, 'user'>,
): Promise<SecondFactorMethod[]> {
  const user = await prisma.user.findUnique({
    where: { id: userId },
    select: {
      authenticator: { select: { confirmedAt: true } },
      passkeys: { select: { id: true }, take: 1 },
      recoveryCodes: { where: { usedAt: null }, select: { id: true }, take: 1 },
    },
  });
  const methods: SecondFactorMethod[] = [];
  if (user?.authenticator?.confirmedAt) methods.push('AUTHENTICATOR');
  if (user && user.passkeys.length > 0) methods.push('PASSKEY');
  // A recovery code replaces a second factor, so it is none by itself.
  if (methods.length > 0 && user && user.recoveryCodes.length > 0) methods.push('RECOVERY_CODE');
  return methods;
}
