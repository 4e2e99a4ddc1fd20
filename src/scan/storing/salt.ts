// Daily salts to pseudonymize visitors.
import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { PrismaClient } from '../../database/client/client.ts';

const dayLength = 24 * 60 * 60 * 1000;
let lastDay = { number: 0, text: '1970-01-01' };

/** The UTC day of a time: `2026-11-25`. */
export function utcDayOf(time: Date): string {
  const number = Math.floor(time.getTime() / dayLength);
  // Cached, because it is nearly always today.
  if (number !== lastDay.number) lastDay = { number, text: time.toISOString().slice(0, 10) };
  return lastDay.text;
}

export type SaltsOf = (days: Iterable<string>) => Promise<ReadonlyMap<string, KeyObject>>;

/**
 * The salts of days, shared by all processes through the database and created on first use. They are
 * deleted soon after the day (maintenance.ts); then visitors can no longer be identified.
 */
export function createSalts(prisma: Pick<PrismaClient, 'visitorSalt'>): SaltsOf {
  const salts = new Map<string, KeyObject>();
  async function read(day: string): Promise<KeyObject> {
    const date = new Date(`${day}T00:00:00Z`);
    await prisma.visitorSalt.createMany({
      data: { day: date, salt: randomBytes(32) },
      skipDuplicates: true,
    });
    const { salt } = await prisma.visitorSalt.findUniqueOrThrow({ where: { day: date } });
    const key = createSecretKey(salt);
    for (const old of [...salts.keys()].sort().slice(0, -1)) salts.delete(old);
    salts.set(day, key);
    return key;
  }
  return async (days) => {
    const saltsByDay = new Map<string, KeyObject>();
    for (const day of days) saltsByDay.set(day, salts.get(day) ?? (await read(day)));
    return saltsByDay;
  };
}

/** Hash of a visitor with the salt of the day, in hex; the address cannot be recovered from it. */
export const visitorHash = (visitor: string, salt: KeyObject): string =>
  createHmac('sha256', salt).update(visitor).digest('hex').slice(0, 32);
