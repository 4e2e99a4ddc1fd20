// Tags of the QR codes of an organization.

import { isScoped, scopeConditions, scopeOf } from '../../auth/key/scope.ts';
import { invalid } from '../../core/errors.ts';
import { Prisma } from '../../database/client/client.ts';
import { filterCondition, given } from '../../database/condition.ts';
import { nameHas } from '../../database/like.ts';
import { maxTagCount, tagFilter } from '../../domain/tag/shape.ts';
import { boundsMessage } from '../../domain/validation/whole-number.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { argsFromZod } from '../../graphql/from-zod/input.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { costOfFilter } from '../shared/filter-parts.ts';
import type { Owned } from '../shared/owner.ts';

interface Counted extends Owned {
  tag: string;
  count: number;
}

const TagCount = builder.objectRef<Counted>('TagCount').implement({
  description: 'A tag and how often it is used.',
  fields: (t) => ({
    tag: t.exposeString('tag', { description: 'Text of the tag.' }),
    count: t.exposeInt('count', { description: 'Number of QR codes with the tag.' }),
    organization: t.field(organizationField),
  }),
});

const TagFilter = filterFromZod('TagFilter', tagFilter);

type Filter = typeof TagFilter.$inferInput;

const conditionsOf = ({ search }: Filter): Prisma.Sql[] =>
  given(search, (text) => nameHas(Prisma.sql`"tag"`, text));

/** Throws BAD_REQUEST. */
function sizeOf({ first }: { first?: number | null }): number {
  if (first != null && (first < 1 || first > maxTagCount)) {
    throw invalid('first', boundsMessage(1, maxTagCount));
  }
  return first ?? maxTagCount;
}

/** The counters of the organization; for a caller who only reaches a part of it, the tags of that part. */
function countersOf(id: string, { caller }: Context): Prisma.Sql {
  const own = Prisma.sql`"organizationId" = ${id}`;
  if (!isScoped(caller))
    return Prisma.sql`SELECT "tag", "count" FROM "QrCodeTagCount" WHERE ${own}`;
  const conditions = [own, ...scopeConditions(scopeOf(caller))];
  return Prisma.sql`
    SELECT unnest("tags") AS "tag", 1 AS "count" FROM "QrCode"
    WHERE "archivedAt" IS NULL AND "deletedAt" IS NULL AND ${Prisma.join(conditions, ' AND ')}`;
}

builder.objectField(Organization, 'tags', (t) =>
  t.field({
    type: [TagCount],
    description: 'Tags of the organization’s QR codes, most used first.',
    args: {
      first: t.arg.int({ description: `Number of tags, at most ${maxTagCount} (the default).` }),
      ...argsFromZod(tagFilter),
      filter: t.arg({ type: TagFilter, description: 'Defaults to no filter.' }),
    },
    authScopes: needs('QR_CODES_READ'),
    complexity: (args) => ({ field: 10 + costOfFilter(args.filter), multiplier: sizeOf(args) }),
    resolve: ({ id: organizationId }, args, context) => context.prisma.$queryRaw<Counted[]>`
      SELECT ${organizationId} AS "organizationId", "tag", sum("count")::int AS "count"
      FROM (${countersOf(organizationId, context)}) AS "counted"
      WHERE ${filterCondition({ search: args.search, and: args.filter ? [args.filter] : null }, conditionsOf)}
      GROUP BY "tag" HAVING sum("count") > 0 ORDER BY 3 DESC, 2 LIMIT ${sizeOf(args)}`,
  }),
);
