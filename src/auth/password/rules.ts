// The rules for new passwords of accounts.
import { invalid } from '../../core/errors.ts';
import type { PrismaClient } from '../../database/client/client.ts';
import { passwordProblem } from '../../domain/account/password.ts';

/**
 * Throws BAD_REQUEST for a field with a new password that does not fit the account: its email address,
 * or too short without a second factor.
 */
export async function checkNewPassword(
  field: string,
  password: string,
  { id, email }: { id: string; email: string },
  prisma: Pick<PrismaClient, 'user'>,
): Promise<void> {
  const hasSecondFactor = await prisma.user.count({
    where: {
      id,
      OR: [{ authenticator: { confirmedAt: { not: null } } }, { passkeys: { some: {} } }],
    },
  });
  const problem = passwordProblem(password, { email, hasSecondFactor: hasSecondFactor > 0 });
  if (problem !== undefined) throw invalid(field, problem);
}
