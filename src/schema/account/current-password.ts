// Asks for the password of the caller's account again.
import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { hasPassword } from '../../auth/password/enabled.ts';
import { verifyPassword } from '../../auth/password/password.ts';
import {
  requireRecentAuthentication,
  requireRecentSecondFactor,
} from '../../auth/session/step-up.ts';
import { invalid } from '../../core/errors.ts';
import type { User } from '../../database/client/client.ts';
import type { Context } from '../../graphql/context.ts';
import { recordFailedLogIn } from './failed-log-in.ts';

interface Account {
  id: string;
  email: string;
  passwordHash: string | null;
}

/**
 * Throws BAD_REQUEST for the field if the password is wrong. Throttled, so that a stolen session cannot be
 * used to guess it, and recorded as a failed login.
 */
export async function verifyOwnPassword(
  field: string,
  password: string,
  { id, email, passwordHash }: Account,
  context: Context,
): Promise<void> {
  const isRight = await context.loginThrottle.check(email, context.address, () =>
    verifyPassword(passwordHash, password),
  );
  if (isRight) return;
  recordFailedLogIn(id, context);
  throw invalid(field, 'is incorrect');
}

/**
 * The caller's account, once they gave its password. Throws BAD_REQUEST for a wrong one, and
 * REAUTHENTICATION_REQUIRED if the account has a second factor, or no password that could be used, and was
 * not authenticated recently.
 */
export async function confirmedAccount(
  password: string | null | undefined,
  context: Context,
): Promise<User> {
  const { userId: id } = requirePerson(requireCaller(context.caller));
  const user = await context.prisma.user.findUniqueOrThrow({ where: { id } });
  const field = 'input.currentPassword';
  if (!hasPassword(user, context)) {
    if (password != null) throw invalid(field, 'is not set; leave it out');
    await requireRecentAuthentication(context);
    return user;
  }
  if (password == null) throw invalid(field, 'is required');
  await verifyOwnPassword(field, password, user, context);
  await requireRecentSecondFactor(context);
  return user;
}
