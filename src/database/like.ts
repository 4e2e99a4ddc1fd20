// Patterns of LIKE.
import { Prisma } from './client/client.ts';

/**
 * Whether a name has a text in it, without regard to case, and to accents where PostgreSQL has unaccent.
 * What the text folds to may be a wildcard of LIKE, so it is escaped afterwards.
 */
export const nameHas = (name: Prisma.Sql, search: string): Prisma.Sql => Prisma.sql`
  "folded"(${name}) LIKE '%' || regexp_replace("folded"(${search}), '[\\\\%_]', '\\\\\\&', 'g') || '%'`;
