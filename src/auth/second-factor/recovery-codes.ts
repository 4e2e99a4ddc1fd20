// Recovery codes, which replace a second factor once.
import { randomInt } from 'node:crypto';
import { keyedHash } from '../../core/keyed-hash.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { createId } from '../../domain/id.ts';
import { secondFactorMethods } from './methods.ts';

const recoveryCodeCount = 10;

/** Without letters and digits that look alike. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
/** 49 random bits, which are only ever tried online. */
const length = 10;

/** As it was shown, whatever case, spaces or hyphens it is typed with. */
const normalized = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '');

const hashCode = (code: string, userId: string, serverSecret: string): Buffer<ArrayBuffer> =>
  keyedHash(serverSecret, `recovery-code:${userId}:${normalized(code)}`);

function createCode(): string {
  const text = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${text.slice(0, length / 2)}-${text.slice(length / 2)}`;
}

/** Replaces all recovery codes of the account; returns the new ones, which are only stored as hashes. */
export async function replaceRecoveryCodes(
  userId: string,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < recoveryCodeCount) codes.add(createCode());
  await prisma.recoveryCode.deleteMany({ where: { userId } });
  await prisma.recoveryCode.createMany({
    data: [...codes].map((code) => ({
      id: createId('RecoveryCode'),
      userId,
      codeHash: hashCode(code, userId, serverSecret),
    })),
  });
  return [...codes];
}

/** Whether a recovery code is right and was not used before; then it is used. */
export async function redeemRecoveryCode(
  code: string,
  userId: string,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<boolean> {
  const { count } = await prisma.recoveryCode.updateMany({
    where: { userId, codeHash: hashCode(code, userId, serverSecret), usedAt: null },
    data: { usedAt: new Date() },
  });
  return count > 0;
}

/** Deletes the recovery codes of an account that has no second factor anymore. */
export async function deleteUnneededRecoveryCodes(
  userId: string,
  prisma: RequestDatabase,
): Promise<void> {
  if ((await secondFactorMethods(userId, prisma)).length > 0) return;
  await prisma.recoveryCode.deleteMany({ where: { userId } });
}
