// The rules for new passwords of accounts.
import { invalid } from '../core/errors.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { passwordProblem } from '../domain/account/password.ts';
import { secondFactorMethods } from './second-factor/methods.ts';

/**
 * Throws BAD_REQUEST for a field with a new password that does not fit the account: its email address,
 * or too short without a second factor.
 */
export async function checkNewPassword(
  field: string,
  password: string,
  { id, email }: { id: string; email: string },
  prisma: Pick<PrismaClient, '$queryRaw'>,
): Promise<void> {
  const hasSecondFactor = (await secondFactorMethods(id, prisma)).length > 0;
  checkPassword(field, password, { email, hasSecondFactor });
}

/** The same for an account that has no second factor, or loses it now. */
export const checkOnlyPassword = (field: string, password: string, email: string): void =>
  checkPassword(field, password, { email, hasSecondFactor: false });

function checkPassword(
  field: string,
  password: string,
  account: { email: string; hasSecondFactor: boolean },
): void {
  const problem = passwordProblem(password, account);
  if (problem !== undefined) throw invalid(field, problem);
}
