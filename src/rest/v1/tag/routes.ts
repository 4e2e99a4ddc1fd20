// REST v1: the tags of QR codes.
import { z } from 'zod';
import { maxTagCount, tagFilter } from '../../../domain/tag/shape.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { noBody, route } from '../../route.ts';
import { found } from '../../run.ts';
import { wholeNumberParameter } from '../shared/page-schemas.ts';
import { ListTagsDocument, RestTagCountFragmentDoc } from './operations.generated.ts';

const tagSchema = fragmentShape(RestTagCountFragmentDoc, { example: { tag: 'print', count: 12 } });

const tagsSchema = z
  .object({
    tags: z.array(tagSchema).max(maxTagCount).meta({ description: 'Tags, most used first.' }),
  })
  .meta({
    id: 'Tags',
    description: 'Tags of an organization.',
    example: { tags: [tagSchema.meta()?.example] },
  });

export const tagRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/tags',
    operationId: 'listTags',
    tag: 'QR codes',
    summary: 'List tags',
    permission: 'QR_CODES_READ',
    query: z.strictObject({
      limit: wholeNumberParameter(1, maxTagCount, maxTagCount, 'Maximum number of tags.'),
      ...tagFilter.shape,
    }),
    body: noBody,
    responses: {
      200: {
        description: 'Tags, most used first, each with its number of QR codes.',
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
