// Name search with LIKE.
import { withoutInvisible } from '../domain/text/invisible.ts';
import { Prisma } from './client/client.ts';

/**
 * Whether a name contains a text, ignoring case, and accents if PostgreSQL has unaccent. Wildcards are
 * escaped after folding, because folding can produce them.
 */
const has = (name: Prisma.Sql, search: string): Prisma.Sql => Prisma.sql`
  "folded"(${name}) LIKE '%' || regexp_replace("folded"(${search}), '[\\\\%_]', '\\\\\\&', 'g') || '%'`;

/** Also matches the text without invisible characters, which may have been copied by accident. */
export function nameHas(name: Prisma.Sql, search: string): Prisma.Sql {
  const seen = withoutInvisible(search);
  return seen === search || seen === ''
    ? has(name, search)
    : Prisma.sql`(${has(name, search)} OR ${has(name, seen)})`;
}
