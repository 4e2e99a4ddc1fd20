// Checks the code of a second factor for the mutations that ask for one.
import { type CodeKind, redeemCode } from '../../../auth/second-factor/code.ts';
import { ApiError } from '../../../core/errors.ts';
import type { Context } from '../../../graphql/context.ts';
import { recordFailedLogIn } from '../failed-log-in.ts';
import { notifySignInChange } from '../sign-in-change.ts';

/**
 * Uses a code of the account, throttled; a wrong one is a failed login in the audit log, and a recovery code
 * is told by email. Call it outside of the transaction of the mutation.
 */
export async function checkCode(code: string, userId: string, context: Context): Promise<CodeKind> {
  const { address, codeThrottle, prisma, secret } = context;
  await codeThrottle.attempt(userId, address);
  try {
    const kind = await redeemCode(code, userId, prisma, secret);
    await codeThrottle.succeed(userId, address);
    if (kind === 'recoveryCode') notifySignInChange(userId, 'recoveryCodeUsed', context);
    return kind;
  } catch (error) {
    if (error instanceof ApiError) recordFailedLogIn(userId, context);
    throw error;
  }
}
