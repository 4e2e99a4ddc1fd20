// Moves the digests of a person who changes their time zone.
import type { RequestDatabase } from '../../database/transaction.ts';
import { defaultTimeZone, movedDigest } from '../../domain/digest/schedule.ts';

interface TimeZones {
  from: string | null;
  to: string | null;
}

/** Those that are late are sent at once, wherever the person is. */
export async function rescheduleDigests(
  userId: string,
  { from, to }: TimeZones,
  prisma: RequestDatabase,
): Promise<void> {
  const digests = await prisma.digest.findMany({
    where: { member: { userId }, dueAt: { gt: new Date() } },
    select: { memberId: true, dueAt: true },
  });
  for (const { memberId, dueAt } of digests) {
    const moved = movedDigest(dueAt, {
      from: from ?? defaultTimeZone,
      to: to ?? defaultTimeZone,
    });
    await prisma.digest.updateMany({ where: { memberId, dueAt }, data: { dueAt: moved } });
  }
}
