// Asks for the password of the caller's account again.
import { verifyPassword } from '../../auth/password/password.ts';
import { invalid } from '../../core/errors.ts';
import type { Context } from '../../graphql/context.ts';

/**
 * Throws BAD_REQUEST for a wrong password. Throttled, so that a stolen session cannot be used to guess
 * it.
 */
export async function checkCurrentPassword(
  { email, passwordHash }: { email: string; passwordHash: string | null },
  password: string | null | undefined,
  context: Context,
): Promise<void> {
  const field = 'input.currentPassword';
  if (password == null) throw invalid(field, 'is required');
  await context.loginThrottle.attempt(email, context.address);
  if (!(await verifyPassword(passwordHash, password))) throw invalid(field, 'is incorrect');
  await context.loginThrottle.succeed(email, context.address);
}
