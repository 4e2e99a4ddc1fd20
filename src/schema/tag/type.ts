// The tags that an organization's QR codes carry.

import { invalid } from '../../core/errors.ts';
import { Prisma } from '../../database/client/client.ts';
import { nameHas } from '../../database/like.ts';
import { searchText } from '../../domain/text/name.ts';
import { builder } from '../../graphql/builder.ts';
import { needs, Organization } from '../organization/type.ts';

const most = 100;

const TagCount = builder.objectRef<{ tag: string; count: number }>('TagCount').implement({
  description: 'A tag with the number of QR codes that carry it.',
  fields: (t) => ({
    tag: t.exposeString('tag', { description: 'As it was written.' }),
    count: t.exposeInt('count', { description: 'How many codes carry it.' }),
  }),
});

/** Throws BAD_REQUEST. */
function sizeOf({ first }: { first?: number | null }): number {
  if (first != null && (first < 1 || first > most)) {
    throw invalid('first', `must be from 1 to ${most}`);
  }
  return first ?? most;
}

builder.objectField(Organization, 'tags', (t) =>
  t.field({
    type: [TagCount],
    description: 'The tags of its QR codes, the most used first.',
    args: {
      first: t.arg.int({ description: `How many, up to ${most}, which is what is meant without.` }),
      search: t.arg.string({
        description: 'A part of the tag, upper or lower case.',
        validate: searchText,
      }),
    },
    authScopes: needs('QR_CODES_READ'),
    complexity: (args) => ({ field: 10, multiplier: sizeOf(args) }),
    resolve: ({ id }, args, { prisma }) => prisma.$queryRaw<{ tag: string; count: number }[]>`
      SELECT "tag", sum("count")::int AS "count" FROM "QrCodeTagCount"
      WHERE "organizationId" = ${id}
        AND ${args.search ? nameHas(Prisma.sql`"tag"`, args.search) : Prisma.sql`true`}
      GROUP BY "tag" HAVING sum("count") > 0 ORDER BY 2 DESC, 1 LIMIT ${sizeOf(args)}`,
  }),
);
