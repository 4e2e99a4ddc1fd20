// REST v1: logos.

import { newLogo } from '../../../domain/logo/shape.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { pageResponse } from '../../http/pagination.ts';
import { deleted } from '../../http/responses.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { pageOf } from '../shared/page-schemas.ts';
import { purgeQuery, trashPageQuery } from '../shared/trash.ts';
import {
  CreateLogoDocument,
  DeleteLogoDocument,
  GetLogoDocument,
  ListLogosDocument,
  PurgeLogoDocument,
  RestLogoFragmentDoc,
  RestoreLogoDocument,
} from './operations.generated.ts';

interface Path {
  orgId: string;
  id: string;
}

const list = '/organizations/{orgId}/logos';
const one = `${list}/{id}` as const;
const tag = 'Logos';

const logoSchema = fragmentShape(RestLogoFragmentDoc, {
  example: { name: 'Company', mediaType: 'image/svg+xml', width: 512, height: 512 },
});

const describe = (
  description: string,
  headers: ResponseDescription['headers'] = [],
): ResponseDescription => ({
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
    query: trashPageQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page of logos, newest first.',
        schema: pageOf('LogoPage', 'logos', logoSchema),
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit, deleted }, run, url }) => {
      const { organization } = await run(ListLogosDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
        deleted,
      });
      return pageResponse('logos', found(organization).logos, { page, limit }, url);
    },
  }),
  route({
    method: 'post',
    path: list,
    operationId: 'createLogo',
    tag,
    summary: 'Upload a logo',
    description:
      'PNG and JPEG images are scaled down to fit 512 x 512 pixels; SVG files are reduced to plain shapes. The same image is stored only once.',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: newLogo,
    // No transaction is open while the image is fetched.
    stores: 'the mutation',
    responses: {
      200: describe('The organization already has a logo with this image.', ['Location']),
      201: describe('The new logo; `Location` holds its path.', ['Location']),
    },
    failures: { 422: 'The file cannot be fetched or is not usable as a logo.' },
    handle: async ({ path: { orgId }, body, run }) => {
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
    responses: { 200: describe('The logo; its image is at `/image`.') },
    read: getLogo,
    handle: async ({ path, run }) => Response.json(await getLogo.find(path, run)),
  }),
  route({
    method: 'delete',
    path: one,
    operationId: 'deleteLogo',
    tag,
    summary: 'Move a logo to the trash, or delete an unused one for good',
    description: 'QR codes and style presets that use the logo keep it.',
    permission: 'QR_CODES_WRITE',
    query: purgeQuery,
    body: noBody,
    responses: { 204: deleted },
    failures: {
      409: 'It cannot be purged, because a QR code or style preset uses it, or the Idempotency-Key was used for another request.',
    },
    read: getLogo,
    handle: async ({ path, query: { purge }, run }) => {
      const input = ids(path);
      await (purge ? run(PurgeLogoDocument, { input }) : run(DeleteLogoDocument, { input }));
      return new Response(null, { status: 204 });
    },
  }),
  route({
    method: 'post',
    path: `${one}/restore`,
    operationId: 'restoreLogo',
    tag,
    summary: 'Restore a logo from the trash',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: describe('The restored logo.') },
    read: getLogo,
    handle: async ({ path, run }) => {
      const { restoreLogo } = await run(RestoreLogoDocument, { input: ids(path) });
      return Response.json(restoreLogo.logo);
    },
  }),
];
