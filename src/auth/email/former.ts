// The email addresses that an account had before.
import type { RequestDatabase } from '../../database/transaction.ts';
import { createId } from '../../domain/id.ts';

/** Without those that somebody else has now. */
export async function formerEmails(userId: string, prisma: RequestDatabase): Promise<string[]> {
  const changes = await prisma.emailChange.findMany({
    where: { userId, confirmedAt: { not: null } },
    select: { fromEmail: true, toEmail: true },
  });
  const emails = new Set(changes.flatMap(({ fromEmail, toEmail }) => [fromEmail, toEmail]));
  const others = await prisma.user.findMany({
    where: { email: { in: [...emails] } },
    select: { email: true },
  });
  return [...emails.difference(new Set(others.map(({ email }) => email)))];
}

/**
 * Notes a change of address that the person did not ask for, so that erasing them finds the former one.
 * Drops a change that they asked for and did not confirm yet.
 */
export async function noteFormerEmail(
  userId: string,
  fromEmail: string,
  toEmail: string,
  prisma: RequestDatabase,
): Promise<void> {
  await prisma.emailChange.deleteMany({ where: { userId, confirmedAt: null } });
  const id = createId('EmailChange');
  const confirmedAt = new Date();
  await prisma.emailChange.create({ data: { id, userId, fromEmail, toEmail, confirmedAt } });
}
