// Chooses a slug that nobody has.
import { randomBytes } from 'node:crypto';
import type { RequestDatabase } from '../context.ts';
import { slugOf } from '../domain/slug.ts';

/** The name as a slug; with a random end if that is taken or empty. */
export async function freeSlug(name: string, prisma: RequestDatabase): Promise<string> {
  const slug = slugOf(name);
  const taken = slug === '' || (await prisma.organization.findUnique({ where: { slug } }));
  if (!taken) return slug;
  const end = randomBytes(4).toString('hex');
  return slug ? `${slug}-${end}` : end;
}
