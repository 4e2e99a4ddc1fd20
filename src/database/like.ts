// Patterns of LIKE.
import { seenOf } from '../domain/text/invisible.ts';
import { Prisma } from './client/client.ts';

/**
 * Whether a name has a text in it, without regard to case, and to accents where PostgreSQL has unaccent.
 * What the text folds to may be a wildcard of LIKE, so it is escaped afterwards.
 */
const has = (name: Prisma.Sql, search: string): Prisma.Sql => Prisma.sql`
  "folded"(${name}) LIKE '%' || regexp_replace("folded"(${search}), '[\\\\%_]', '\\\\\\&', 'g') || '%'`;

/** The same of a text that may hold what nobody sees, since it was copied: with it, and without. */
export function nameHas(name: Prisma.Sql, search: string): Prisma.Sql {
  const seen = seenOf(search);
  return seen === search || seen === ''
    ? has(name, search)
    : Prisma.sql`(${has(name, search)} OR ${has(name, seen)})`;
}
