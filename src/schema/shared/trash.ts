// What all things that can be in the trash have in common: fields, arguments and errors.

import { Prisma } from '../../database/client/client.ts';
import { purgeTime } from '../../domain/trash.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { conflict } from './conflict.ts';

interface Deletable {
  deletedAt: Date | null;
}

/** Options of the field `deletedAt`. */
export const deletedAtField = {
  type: 'DateTime',
  nullable: true,
  description: 'When it was moved to the trash; null if it is not in the trash.',
} as const;

/** Options of the field `purgeAt`. */
export const purgeAtField = {
  type: 'DateTime',
  nullable: true,
  description: 'When the trash deletes it for good; null if it is not in the trash.',
  select: { deletedAt: true },
  resolve: ({ deletedAt }: Deletable, _args: object, { config }: Context) =>
    deletedAt && purgeTime(deletedAt, config.trashDays),
} as const;

/** Argument of lists. */
export const deletedArgument = builder.args((t) => ({
  deleted: t.boolean({ defaultValue: false, description: 'Only those in the trash.' }),
})).deleted;

/** `where` for that argument. */
export const deletedIs = (deleted: boolean | null | undefined) => ({
  deletedAt: deleted ? { not: null } : null,
});

/** The same in SQL. */
export const deletedCondition = (
  deleted: boolean | null | undefined,
  column: 'deletedAt' | 'trashedAt' = 'deletedAt',
): Prisma.Sql => Prisma.raw(`"${column}" IS ${deleted ? 'NOT NULL' : 'NULL'}`);

/** Throws CONFLICT for something in the trash. */
export function requireNotDeleted({ deletedAt }: Deletable): void {
  if (deletedAt) throw conflict('input.id', 'is in the trash; restore it first');
}
