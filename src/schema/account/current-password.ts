// Asks for the password of the caller's account again.
import { verifyPassword } from '../../auth/password/password.ts';
import {
  requireRecentAuthentication,
  requireRecentSecondFactor,
} from '../../auth/session/step-up.ts';
import { invalid } from '../../core/errors.ts';
import type { Context } from '../../graphql/context.ts';

/**
 * Throws BAD_REQUEST for a wrong password, and REAUTHENTICATION_REQUIRED if the account has a second
 * factor, or no password, and was not authenticated recently. Throttled, so that a stolen session cannot
 * be used to guess the password.
 */
export async function checkCurrentPassword(
  { email, passwordHash }: { email: string; passwordHash: string | null },
  password: string | null | undefined,
  context: Context,
): Promise<void> {
  const field = 'input.currentPassword';
  if (passwordHash === null) {
    if (password != null) throw invalid(field, 'is not set; leave it out');
    return requireRecentAuthentication(context);
  }
  if (password == null) throw invalid(field, 'is required');
  const isRight = await context.loginThrottle.check(email, context.address, () =>
    verifyPassword(passwordHash, password),
  );
  if (!isRight) throw invalid(field, 'is incorrect');
  await requireRecentSecondFactor(context);
}
