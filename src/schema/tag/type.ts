// Tags of the QR codes of an organization.

import { invalid } from '../../core/errors.ts';
import { Prisma } from '../../database/client/client.ts';
import { nameHas } from '../../database/like.ts';
import { searchText } from '../../domain/text/name.ts';
import { builder } from '../../graphql/builder.ts';
import { needs, Organization } from '../organization/type.ts';

const maxTagCount = 100;

const TagCount = builder.objectRef<{ tag: string; count: number }>('TagCount').implement({
  description: 'A tag and how often it is used.',
  fields: (t) => ({
    tag: t.exposeString('tag', { description: 'Text of the tag.' }),
    count: t.exposeInt('count', { description: 'Number of QR codes with the tag.' }),
  }),
});

/** Throws BAD_REQUEST. */
function sizeOf({ first }: { first?: number | null }): number {
  if (first != null && (first < 1 || first > maxTagCount)) {
    throw invalid('first', `must be between 1 and ${maxTagCount}`);
  }
  return first ?? maxTagCount;
}

builder.objectField(Organization, 'tags', (t) =>
  t.field({
    type: [TagCount],
    description: 'Tags of the organization’s QR codes, most used first.',
    args: {
      first: t.arg.int({ description: `Number of tags, at most ${maxTagCount} (the default).` }),
      search: t.arg.string({
        description: 'Part of the tag, case-insensitive.',
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
