// REST v1: logos.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { invalid } from '../../errors.ts';
import { pageResponse } from '../pagination.ts';
import { addRoute, noBody, noQuery, type RestEnv } from '../route.ts';
import { found, type Run } from '../run.ts';
import {
  CreateLogoDocument,
  DeleteLogoDocument,
  GetLogoDocument,
  ListLogosDocument,
  type RestLogoFragment,
} from './logo.generated.ts';
import { pageQuery, paginationSchema } from './page-schemas.ts';
import { idempotencyHeader } from './qr-code.ts';

type Path = Record<string, string>;

const list = '/organizations/{orgId}/logos';
const one = `${list}/{id}`;
const tag = 'Logos';

const logoSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string().openapi({ enum: ['image/png', 'image/jpeg', 'image/svg+xml'] }),
    width: z.int(),
    height: z.int(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Logo') satisfies z.ZodType<RestLogoFragment>;

const createLogoSchema = z
  .strictObject({
    name: z.string(),
    data: z.string().nullish().openapi({
      description: 'A PNG, JPEG or SVG in base64, or as a `data:` URI.',
    }),
    url: z.string().nullish().openapi({
      description: 'Instead of `data`: where it is, on the public internet; it is fetched now.',
    }),
  })
  .openapi('CreateLogo', { example: { name: 'Company', url: 'https://example.com/logo.svg' } });

const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});

const ids = ({ orgId = '', id = '' }: Path) => ({ organizationId: orgId, id });

export const readLogo = {
  permission: 'QR_CODES_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(GetLogoDocument, ids(path));
    return found(organization?.logo);
  },
} as const;

export function addLogoRoutes(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'get',
    path: list,
    operationId: 'listLogos',
    tag,
    summary: 'List logos',
    permission: 'QR_CODES_READ',
    query: pageQuery,
    body: noBody,
    answers: {
      200: answer(
        'A page, newest first',
        z.object({ logos: z.array(logoSchema), pagination: paginationSchema }),
      ),
    },
    handle: async ({ path: { orgId = '' }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListLogosDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('logos', found(organization).logos, { page, limit }, url);
    },
  });

  addRoute(app, {
    method: 'post',
    path: list,
    operationId: 'createLogo',
    tag,
    summary: 'Add a logo',
    description:
      'Raster pictures are fitted inside 512 x 512; of an SVG its plain shapes are kept. The same picture is kept once.',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: createLogoSchema,
    headers: idempotencyHeader,
    answers: {
      200: answer('The same picture, which the organization had already', logoSchema),
      201: answer('The new logo; Location is its address', logoSchema),
      422: { description: 'The file cannot be fetched, or makes no logo' },
    },
    handle: async ({ path: { orgId = '' }, body, headers, run }) => {
      // With the key a transaction is open, in which nothing should be waited for.
      if (body.url != null && headers.has('idempotency-key')) {
        throw invalid(
          'Idempotency-Key',
          'must not stand here: the same picture is kept once anyway',
        );
      }
      const input = { organizationId: orgId, ...body };
      const { logo, created } = (await run(CreateLogoDocument, { input })).createLogo;
      const location = `/api/v1/organizations/${orgId}/logos/${logo.id}`;
      return Response.json(logo, { status: created ? 201 : 200, headers: { location } });
    },
  });

  addRoute(app, {
    method: 'get',
    path: one,
    operationId: 'getLogo',
    tag,
    summary: 'Get a logo',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    answers: { 200: answer('The logo; its picture is at `/image`', logoSchema) },
    read: readLogo,
    handle: async ({ path, run }) => Response.json(await readLogo.find(path, run)),
  });

  addRoute(app, {
    method: 'delete',
    path: one,
    operationId: 'deleteLogo',
    tag,
    summary: 'Delete a logo that no code and no style preset shows',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: noBody,
    headers: idempotencyHeader,
    answers: {
      204: { description: 'Deleted' },
      409: { description: 'A code or a style preset shows it' },
    },
    read: readLogo,
    handle: async ({ path, run }) => {
      await run(DeleteLogoDocument, { input: ids(path) });
      return new Response(null, { status: 204 });
    },
  });
}
