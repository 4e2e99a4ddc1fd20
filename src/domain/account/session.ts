// How long sessions last.

const day = 24 * 60 * 60 * 1000;

/** From its start, however much it is used. */
export const sessionDays = 30;
/** From its last use. */
export const idleDays = 14;

interface SessionTimes {
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date;
}

/** The last use before which a session has ended. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - idleDays * day);

/** When a session that starts now ends at the latest. */
export const latestEnd = (now: Date): Date => new Date(now.getTime() + sessionDays * day);

/** When a session ends if it is not used again. */
export function sessionEnd({ createdAt, lastUsedAt, expiresAt }: SessionTimes): Date {
  const idleEnd = (lastUsedAt ?? createdAt).getTime() + idleDays * day;
  return new Date(Math.min(idleEnd, expiresAt.getTime()));
}
