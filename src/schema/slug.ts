// Chooses a slug that nobody has.
import { randomBytes } from 'node:crypto';
import { slugOf } from '../domain/slug.ts';
import { takenIndex } from './conflict.ts';

export const slugIndex = 'Organization_slug_key';

/** Writes with the name as the slug; with a random end if that is taken or empty. */
export async function withFreeSlug<T>(
  name: string,
  write: (slug: string) => Promise<T>,
): Promise<T> {
  const slug = slugOf(name);
  const end = randomBytes(4).toString('hex');
  if (!slug) return write(end);
  try {
    return await write(slug);
  } catch (error) {
    if (takenIndex(error) !== slugIndex) throw error;
    return write(`${slug}-${end}`);
  }
}
