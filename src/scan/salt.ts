// The salts that tell visitors apart for one day.
import { createHmac, randomBytes } from 'node:crypto';
import type { PrismaClient } from '../database/client/client.ts';

/** The day of a moment, UTC: `2026-11-25`. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

export type SaltOf = (day: string) => Promise<Uint8Array>;

/**
 * The salt of a day, the same in every process on one database: whoever needs it first makes it. It
 * is deleted soon after its day (upkeep.ts); then nothing can tell any more who a visitor was.
 */
export function createSalts(prisma: Pick<PrismaClient, 'visitorSalt'>): SaltOf {
  const salts = new Map<string, Uint8Array>();
  return async (day) => {
    const known = salts.get(day);
    if (known) return known;
    const date = new Date(`${day}T00:00:00Z`);
    await prisma.visitorSalt.createMany({
      data: { day: date, salt: randomBytes(32) },
      skipDuplicates: true,
    });
    const { salt } = await prisma.visitorSalt.findUniqueOrThrow({ where: { day: date } });
    for (const old of [...salts.keys()].sort().slice(0, -1)) salts.delete(old);
    salts.set(day, salt);
    return salt;
  };
}

/** A visitor under the salt of the day, hexadecimal; from it nobody finds the address. */
export const visitorHash = (visitor: string, salt: Uint8Array): string =>
  createHmac('sha256', salt).update(visitor).digest('hex').slice(0, 32);
