// REST v1: the tags of QR codes.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { text } from '../../domain/text.ts';
import { addRoute, noBody, type RestEnv } from '../route.ts';
import { found } from '../run.ts';
import { wholeNumber } from './page-schemas.ts';
import { ListTagsDocument, type ListTagsQuery } from './tag.generated.ts';

const tagSchema = z
  .object({ tag: z.string(), count: z.int() })
  .openapi('TagCount') satisfies z.ZodType<
  NonNullable<ListTagsQuery['organization']>['tags'][number]
>;

export function addTagRoute(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'get',
    path: '/organizations/{orgId}/tags',
    operationId: 'listTags',
    tag: 'QR codes',
    summary: 'List the tags of QR codes, the most used first',
    permission: 'QR_CODES_READ',
    query: z.strictObject({
      limit: wholeNumber(1, 100, 100),
      search: text({ max: 16_384 }).optional().openapi({ description: 'A part of the tag.' }),
    }),
    body: noBody,
    answers: {
      200: {
        description: 'Each with the number of QR codes that carry it',
        content: { 'application/json': { schema: z.object({ tags: z.array(tagSchema) }) } },
      },
    },
    handle: async ({ path: { orgId = '' }, query: { limit, search }, run }) => {
      const variables = { organizationId: orgId, first: limit, search };
      const { organization } = await run(ListTagsDocument, variables);
      return Response.json({ tags: found(organization).tags });
    },
  });
}
