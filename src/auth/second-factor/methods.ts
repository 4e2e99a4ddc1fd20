// The second factors of an account.
import { z } from 'zod';
import type { PrismaClient } from '../../database/client/client.ts';
import type { SecondFactorMethod } from '../../domain/account/second-factor.ts';

const found = z.tuple([
  z.object({ authenticator: z.boolean(), passkey: z.boolean(), recoveryCode: z.boolean() }),
]);

/** The ways to confirm a login to the account; none if it has no second factor. */
export async function secondFactorMethods(
  userId: string,
  prisma: Pick<PrismaClient, '$queryRaw'>,
): Promise<SecondFactorMethod[]> {
  const [has] = found.parse(
    await prisma.$queryRaw`
      SELECT EXISTS (SELECT 1 FROM "Authenticator"
               WHERE "userId" = ${userId} AND "confirmedAt" IS NOT NULL) AS "authenticator",
             EXISTS (SELECT 1 FROM "Passkey" WHERE "userId" = ${userId}) AS "passkey",
             EXISTS (SELECT 1 FROM "RecoveryCode"
               WHERE "userId" = ${userId} AND "usedAt" IS NULL) AS "recoveryCode"`,
  );
  const methods: SecondFactorMethod[] = [];
  if (has.authenticator) methods.push('AUTHENTICATOR');
  if (has.passkey) methods.push('PASSKEY');
  // A recovery code replaces a second factor, so it is none by itself.
  if (methods.length > 0 && has.recoveryCode) methods.push('RECOVERY_CODE');
  return methods;
}
