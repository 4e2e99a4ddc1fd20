// Takes over an account that existed before the identity provider knew it.
import type { RequestDatabase } from '../../database/transaction.ts';
import type { ScimSource } from '../source.ts';
import { deactivate, endSignIns, handOverOrganizations, reactivate } from './deactivate.ts';

interface Account {
  id: string;
  emailVerifiedAt: Date | null;
  deactivatedAt: Date | null;
}

/**
 * Anybody can have registered an address that was never verified: whoever did must not come along into
 * the organizations of the person, so every way to sign in that they set up ends.
 */
export async function adopt(
  { id, emailVerifiedAt, deactivatedAt }: Account,
  { name, active }: { name: string; active: boolean },
  source: ScimSource,
): Promise<void> {
  const { prisma } = source;
  if (active && deactivatedAt !== null) await reactivate({ id, name }, source);
  if (!active && deactivatedAt === null) {
    await handOverOrganizations(id, source);
    await deactivate({ id, name }, source);
  }
  if (emailVerifiedAt === null) await endWaysIn(id, prisma);
  await prisma.user.update({
    where: { id },
    data: { name, emailVerifiedAt: emailVerifiedAt ?? new Date() },
  });
}

async function endWaysIn(userId: string, prisma: RequestDatabase): Promise<void> {
  await endSignIns(userId, prisma);
  const where = { where: { userId } };
  await prisma.passkey.deleteMany(where);
  await prisma.authenticator.deleteMany(where);
  await prisma.recoveryCode.deleteMany(where);
  await prisma.identity.deleteMany(where);
  await prisma.emailChange.deleteMany({ where: { userId, confirmedAt: null } });
  // Kept as former addresses, without the links back.
  await prisma.emailChange.updateMany({ ...where, data: { revertedAt: new Date() } });
  await prisma.user.update({ where: { id: userId }, data: { passwordHash: null } });
}
