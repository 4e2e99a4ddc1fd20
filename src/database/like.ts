// Search with LIKE.
import { withoutInvisible } from '../domain/text/invisible.ts';
import { Prisma } from './client/client.ts';

/** Whether a text contains another; wildcards in it are escaped. */
export const contains = (whole: Prisma.Sql, part: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (${whole}) LIKE '%' || regexp_replace(${part}, '[\\\\%_]', '\\\\\\&', 'g') || '%'`;

/**
 * Whether a name contains a text, ignoring case, and accents if PostgreSQL has unaccent. Escaped after
 * folding, because folding can produce wildcards.
 */
const has = (name: Prisma.Sql, search: string): Prisma.Sql =>
  contains(
    search.length < trigram ? foldedFast(name) : Prisma.sql`"folded"(${name})`,
    Prisma.sql`"folded"(${search})`,
  );

/** Shorter searches are not in the index of names. */
const trigram = 3;

/** The same as `folded` in a third of the time, for names in ASCII. */
const foldedFast = (name: Prisma.Sql): Prisma.Sql => Prisma.sql`
  CASE WHEN octet_length(${name}) = char_length(${name}) THEN lower(${name} COLLATE "C")
    ELSE "folded"(${name}) END`;

/** Also matches the text without invisible characters, which may have been copied by accident. */
export function nameHas(name: Prisma.Sql, search: string): Prisma.Sql {
  const seen = withoutInvisible(search);
  return seen === search || seen === ''
    ? has(name, search)
    : Prisma.sql`(${has(name, search)} OR ${has(name, seen)})`;
}
