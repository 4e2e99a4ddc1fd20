// Generates an unused slug.
import { randomBytes } from 'node:crypto';
import type { RequestDatabase } from '../database/transaction.ts';
import { slugOf } from '../domain/text/slug.ts';

export const slugIndex = 'Organization_slug_key';

/**
 * Derives a slug from a name, with a random suffix if it is or was taken. Call it in the transaction that
 * stores it: the lock keeps others from choosing the same slug.
 */
export async function freeSlug(name: string, prisma: RequestDatabase): Promise<string> {
  const slug = slugOf(name);
  const end = randomBytes(4).toString('hex');
  if (!slug) return end;
  await prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slug ${slug}`}))`;
  const taken = await prisma.usedSlug.findUnique({ where: { slug } });
  return taken ? `${slug}-${end}` : slug;
}
