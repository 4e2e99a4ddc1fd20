// REST v1: logos.

import { z } from 'zod';
import { invalid } from '../../../core/errors.ts';
import { logoMediaTypes } from '../../../domain/render/logo.ts';
import { name, nameLimits } from '../../../domain/text/name.ts';
import { text } from '../../../domain/text/text.ts';
import { bodyLimit } from '../../../http/body.ts';
import { deleted } from '../../http/answers.ts';
import { pageResponse } from '../../http/pagination.ts';
import { type Answer, noBody, noQuery, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { dateTime, idOf } from '../shared/field-schemas.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import {
  CreateLogoDocument,
  DeleteLogoDocument,
  GetLogoDocument,
  ListLogosDocument,
  type RestLogoFragment,
} from './operations.generated.ts';

interface Path {
  orgId: string;
  id: string;
}

const list = '/organizations/{orgId}/logos';
const one = `${list}/{id}` as const;
const tag = 'Logos';

const logoName = name.meta({
  id: 'LogoName',
  description: `What people call it. ${nameLimits}.`,
});

const logoSchema = z
  .object({
    id: idOf('Logo'),
    name: logoName,
    mediaType: z.string().meta({ enum: logoMediaTypes, description: 'Of its picture.' }),
    width: z.int().min(1).meta({ description: 'Pixels, or what the SVG counts as such.' }),
    height: z.int().min(1).meta({ description: 'Pixels, or what the SVG counts as such.' }),
    createdAt: dateTime,
  })
  .meta({
    id: 'Logo',
    description: 'A picture for the middle of codes.',
    example: {
      id: 'lgo_abc123',
      name: 'Company',
      mediaType: 'image/svg+xml',
      width: 512,
      height: 512,
      createdAt: '2024-01-15T10:30:00Z',
    },
  }) satisfies z.ZodType<RestLogoFragment>;

const createLogoSchema = z
  .strictObject({
    name: logoName,
    data: text({ max: bodyLimit }).nullish().meta({
      description:
        'A PNG, JPEG or SVG in base64, or as a `data:` URI, as long as the body is at most 1 MiB.',
    }),
    url: text({ max: 4_096 }).nullish().meta({
      description: 'Instead of `data`: where it is, on the public internet; it is fetched now.',
    }),
  })
  .meta({
    id: 'CreateLogo',
    description: 'A new logo, with either `data` or `url`.',
    example: { name: 'Company', url: 'https://example.com/logo.svg' },
  });

const answer = (description: string, headers: Answer['headers'] = []): Answer => ({
  description,
  schema: logoSchema,
  headers,
});

const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

export const getLogo = {
  permission: 'QR_CODES_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(GetLogoDocument, ids(path));
    return found(organization?.logo);
  },
} as const;

export const logoRoutes = [
  route({
    method: 'get',
    path: list,
    operationId: 'listLogos',
    tag,
    summary: 'List logos',
    permission: 'QR_CODES_READ',
    query: pageQuery,
    body: noBody,
    answers: {
      200: {
        description: 'A page, newest first.',
        schema: pageOf('LogoPage', 'logos', logoSchema),
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListLogosDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('logos', found(organization).logos, { page, limit }, url);
    },
  }),
  route({
    method: 'post',
    path: list,
    operationId: 'createLogo',
    tag,
    summary: 'Add a logo',
    description:
      'Raster pictures are fitted inside 512 x 512; of an SVG its plain shapes are kept. The same picture is kept once. With `url` it takes no Idempotency-Key.',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: createLogoSchema,
    answers: {
      200: answer('The same picture, which the organization had already.', ['Location']),
      201: answer('The new logo; Location is its address.', ['Location']),
    },
    failures: { 422: 'The file cannot be fetched, or makes no logo.' },
    handle: async ({ path: { orgId }, body, headers, run }) => {
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
  }),
  route({
    method: 'get',
    path: one,
    operationId: 'getLogo',
    tag,
    summary: 'Get a logo',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    answers: { 200: answer('The logo; its picture is at `/image`.') },
    read: getLogo,
    handle: async ({ path, run }) => Response.json(await getLogo.find(path, run)),
  }),
  route({
    method: 'delete',
    path: one,
    operationId: 'deleteLogo',
    tag,
    summary: 'Delete a logo that no code and no style preset shows',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: noBody,
    answers: { 204: deleted },
    failures: {
      409: 'A code or a style preset shows it, or the Idempotency-Key came with another request.',
    },
    read: getLogo,
    handle: async ({ path, run }) => {
      await run(DeleteLogoDocument, { input: ids(path) });
      return new Response(null, { status: 204 });
    },
  }),
];
