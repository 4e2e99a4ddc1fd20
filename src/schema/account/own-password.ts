// Asks the person of a session to prove who they are once more.
import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { verifyPassword } from '../../auth/password/password.ts';
import {
  requireRecentAuthentication,
  requireRecentSecondFactor,
} from '../../auth/session/step-up.ts';
import { invalid } from '../../core/errors.ts';
import type { User } from '../../database/client/client.ts';
import type { Context } from '../../graphql/context.ts';

/**
 * The account of the caller. Throws BAD_REQUEST unless the password is right, REAUTHENTICATION_REQUIRED
 * without a recent second factor, if the account has one. Without a password, a recent login is enough.
 */
export async function checkOwnPassword(
  currentPassword: string | null | undefined,
  context: Context,
): Promise<User> {
  const { userId: id } = requirePerson(requireCaller(context.caller));
  const user = await context.prisma.user.findUniqueOrThrow({ where: { id } });
  if (user.passwordHash === null) {
    await requireRecentAuthentication(context);
    return user;
  }
  await requireRecentSecondFactor(context);
  if (currentPassword == null) throw invalid('input.currentPassword', 'is required');
  // Throttled, so that a stolen session cannot be used to guess the password.
  const isRight = await context.loginThrottle.check(user.email, context.address, () =>
    verifyPassword(user.passwordHash, currentPassword),
  );
  if (!isRight) throw invalid('input.currentPassword', 'is incorrect');
  return user;
}
