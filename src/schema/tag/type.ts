// Tags of the QR codes of an organization.

import { invalid } from '../../core/errors.ts';
import { Prisma } from '../../database/client/client.ts';
import { nameHas } from '../../database/like.ts';
import { maxTagCount, tagFilter } from '../../domain/tag/shape.ts';
import { boundsMessage } from '../../domain/validation/whole-number.ts';
import { builder } from '../../graphql/builder.ts';
import { argsFromZod } from '../../graphql/from-zod/input.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
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

/** Throws BAD_REQUEST. */
function sizeOf({ first }: { first?: number | null }): number {
  if (first != null && (first < 1 || first > maxTagCount)) {
    throw invalid('first', boundsMessage(1, maxTagCount));
  }
  return first ?? maxTagCount;
}

builder.objectField(Organization, 'tags', (t) =>
  t.field({
    type: [TagCount],
    description: 'Tags of the organization’s QR codes, most used first.',
    args: {
      first: t.arg.int({ description: `Number of tags, at most ${maxTagCount} (the default).` }),
      ...argsFromZod(tagFilter),
    },
    authScopes: needs('QR_CODES_READ'),
    complexity: (args) => ({ field: 10, multiplier: sizeOf(args) }),
    resolve: ({ id }, args, { prisma }) => prisma.$queryRaw<Counted[]>`
      SELECT "organizationId", "tag", sum("count")::int AS "count" FROM "QrCodeTagCount"
      WHERE "organizationId" = ${id}
        AND ${args.search ? nameHas(Prisma.sql`"tag"`, args.search) : Prisma.sql`true`}
      GROUP BY "organizationId", "tag" HAVING sum("count") > 0 ORDER BY 3 DESC, 2 LIMIT ${sizeOf(args)}`,
  }),
);
