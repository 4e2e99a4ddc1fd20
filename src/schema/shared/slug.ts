// Chooses a slug that nobody has.
import { randomBytes } from 'node:crypto';
import type { RequestDatabase } from '../../database/transaction.ts';
import { slugOf } from '../../domain/text/slug.ts';

export const slugIndex = 'Organization_slug_key';

/**
 * The name as a slug, with a random end if that is taken or empty. To be called in the transaction
 * that writes it: nobody else chooses the same name until that ends.
 */
export async function freeSlug(name: string, prisma: RequestDatabase): Promise<string> {
  const slug = slugOf(name);
  const end = randomBytes(4).toString('hex');
  if (!slug) return end;
  await prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`slug ${slug}`}))`;
  const taken = await prisma.organization.findUnique({ where: { slug }, select: { id: true } });
  return taken ? `${slug}-${end}` : slug;
}
