// Remembers the totals of searches until a QR code of the organization changes.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { type Filter, isAboutScans } from './filter.ts';
import { type CountedMatches, countMatches, type Matches, markOf } from './search.ts';

const remembered = new LRUCache<string, CountedMatches>({
  maxSize: 100_000,
  sizeCalculation: ({ all }) => 1 + (all?.length ?? 0),
});

const keyOf = (organizationId: string, filter: Filter): string =>
  createHash('sha256')
    .update(JSON.stringify([organizationId, filter]))
    .digest('base64');

/** Counts the matches, unless an equal search has done so and no code of the organization changed since. */
export async function countOnce(
  organizationId: string,
  filter: Filter,
  prisma: RequestDatabase,
): Promise<Matches> {
  const key = keyOf(organizationId, filter);
  const last = remembered.get(key);
  if (last && (await readMark(organizationId, prisma)) === last.mark) return last;
  const counted = await countMatches(organizationId, filter, prisma);
  if (!isAboutScans(filter)) remembered.set(key, counted);
  return counted;
}

async function readMark(organizationId: string, prisma: RequestDatabase) {
  const [row] = await prisma.$queryRaw<{ mark: bigint }[]>`
    SELECT ${markOf(organizationId)} AS "mark"`;
  return row?.mark;
}
