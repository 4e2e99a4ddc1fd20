// REST v1: the tags of QR codes.
import { z } from 'zod';
import { noBody, route } from '../../route.ts';
import { found } from '../../run.ts';
import { count, searched, shownTag } from '../shared/field-schemas.ts';
import { wholeNumberParameter } from '../shared/page-schemas.ts';
import { ListTagsDocument, type ListTagsQuery } from './operations.generated.ts';

const tagSchema = z
  .object({ tag: shownTag, count: count('How many QR codes carry it.') })
  .meta({ id: 'TagCount', description: 'A tag, with how often it is used.' }) satisfies z.ZodType<
  NonNullable<ListTagsQuery['organization']>['tags'][number]
>;

const tagsSchema = z
  .object({ tags: z.array(tagSchema).max(100).meta({ description: 'The most used first.' }) })
  .meta({
    id: 'Tags',
    description: 'The tags of an organization.',
    example: { tags: [{ tag: 'print', count: 12 }] },
  });

export const tagRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/tags',
    operationId: 'listTags',
    tag: 'QR codes',
    summary: 'List the tags of QR codes, the most used first',
    permission: 'QR_CODES_READ',
    query: z.strictObject({
      limit: wholeNumberParameter(1, 100, 100, 'How many are listed at most.'),
      search: searched('A part of the tag.'),
    }),
    body: noBody,
    answers: {
      200: {
        description: 'Each with the number of QR codes that carry it.',
        schema: tagsSchema,
      },
    },
    handle: async ({ path: { orgId }, query: { limit, search }, run }) => {
      const variables = { organizationId: orgId, first: limit, search };
      const { organization } = await run(ListTagsDocument, variables);
      return Response.json({ tags: found(organization).tags });
    },
  }),
];
