// The email addresses that an account had before.
import type { RequestDatabase } from '../../database/transaction.ts';

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
