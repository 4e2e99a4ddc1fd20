// Daily salts to pseudonymize visitors.
import { createHmac, hash, randomBytes } from 'node:crypto';
import type { PrismaClient } from '../../database/client/client.ts';
import { dayLength } from '../../domain/analytics/time-zone.ts';

let lastDay = { number: 0, text: '1970-01-01' };

/** The UTC day of a time: `2026-11-25`. */
export function utcDayOf(time: Date): string {
  const number = Math.floor(time.getTime() / dayLength);
  // Cached, because it is nearly always today.
  if (number !== lastDay.number) lastDay = { number, text: time.toISOString().slice(0, 10) };
  return lastDay.text;
}

export interface Salts {
  /** The salt of a day, if this process has read it. */
  known(day: string): string | undefined;
  of(days: Iterable<string>): Promise<ReadonlyMap<string, string>>;
}

const rowsKept = 3;
/** Bytes of a salt; those of 1.0.0 were longer. */
const size = 16;

/**
 * The salts of days, shared by all processes through the database and created on first use, with that of
 * the next day, so that an outage over midnight does no harm. They are deleted soon after the day
 * (maintenance.ts); then visitors can no longer be identified.
 */
export function createSalts(prisma: Pick<PrismaClient, 'visitorSalt'>): Salts {
  const salts = new Map<string, string>();
  const reading = new Map<string, Promise<void>>();

  async function read(day: string): Promise<void> {
    const date = new Date(`${day}T00:00:00Z`);
    const days = [date, new Date(date.getTime() + dayLength)];
    await prisma.visitorSalt.createMany({
      data: days.map((day) => ({ day, salt: randomBytes(size) })),
      skipDuplicates: true,
    });
    const rows = await prisma.visitorSalt.findMany({ where: { day: { in: days } } });
    for (const { day, salt } of rows) {
      salts.set(day.toISOString().slice(0, 10), Buffer.from(salt).toString('hex'));
    }
    for (const old of [...salts.keys()].sort().slice(0, -rowsKept)) salts.delete(old);
  }

  const readOnce = (day: string): Promise<void> => {
    const running = reading.get(day) ?? read(day).finally(() => reading.delete(day));
    reading.set(day, running);
    return running;
  };

  return {
    known: (day) => salts.get(day),
    async of(days) {
      const saltsByDay = new Map<string, string>();
      for (const day of days) {
        if (!salts.has(day)) await readOnce(day);
        const salt = salts.get(day);
        if (salt) saltsByDay.set(day, salt);
      }
      return saltsByDay;
    },
  };
}

/**
 * Hash of a visitor with the salt of the day, in hex; the address cannot be recovered from it. HMAC would
 * take three times as long, and its purpose is that others check a hash, which nobody does here. On the day of
 * the upgrade from 1.0.0, which used it, visitors have to get the same hash as before.
 */
export const visitorHash = (visitor: string, salt: string): string =>
  salt.length > 2 * size
    ? createHmac('sha256', Buffer.from(salt, 'hex')).update(visitor).digest('hex').slice(0, 32)
    : hash('sha256', `${salt}${visitor}`).slice(0, 32);
