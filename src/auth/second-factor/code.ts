// Checks a code of an authenticator app or a recovery code.
import { invalid } from '../../core/errors.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { isAppCode, redeemAppCode } from './authenticator.ts';
import { redeemRecoveryCode } from './recovery-codes.ts';

/** What a code is of. */
export type CodeKind = 'authenticator' | 'recoveryCode';

/**
 * Uses a code of the account, at once, so that no code works twice. Returns what it is of; throws
 * BAD_REQUEST if it is wrong or was used before.
 */
export async function redeemCode(
  code: string,
  userId: string,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<CodeKind> {
  if (isAppCode(code)) {
    const authenticator = await prisma.authenticator.findUnique({
      where: { userId, confirmedAt: { not: null } },
      select: { id: true },
    });
    if (authenticator && (await redeemAppCode(code, authenticator.id, prisma, serverSecret)))
      return 'authenticator';
  } else if (await redeemRecoveryCode(code, userId, prisma, serverSecret)) return 'recoveryCode';
  throw invalid('input.code', 'is incorrect or was already used');
}
