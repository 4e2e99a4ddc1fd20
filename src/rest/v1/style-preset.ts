// REST v1: style presets.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { storedStyle, styleInput } from '../../domain/style.ts';
import { expectedVersions, isNotModified, versionEtag } from '../conditional.ts';
import { pageResponse } from '../pagination.ts';
import { addRoute, noBody, noQuery, type RestEnv } from '../route.ts';
import { found, type Run } from '../run.ts';
import { pageQuery, paginationSchema } from './page-schemas.ts';
import { editHeaders, etagHeader, idempotencyHeader } from './qr-code.ts';
import {
  CreateStylePresetDocument,
  DeleteStylePresetDocument,
  GetStylePresetDocument,
  ListStylePresetsDocument,
  type RestStylePresetFragment,
  UpdateStylePresetDocument,
} from './style-preset.generated.ts';

type Path = Record<string, string>;

const list = '/organizations/{orgId}/style-presets';
const one = `${list}/{id}`;
const tag = 'Style presets';

const stylePresetSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    style: z.strictObject(storedStyle.shape),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('StylePreset') satisfies z.ZodType<Omit<RestStylePresetFragment, 'style'>>;

const createStylePresetSchema = z
  .strictObject({ name: z.string(), style: styleInput })
  .openapi('CreateStylePreset', {
    example: { name: 'Company', style: { foregroundColor: '#003366', moduleShape: 'DOT' } },
  });

const updateStylePresetSchema = z
  .strictObject({ name: z.string().optional(), style: styleInput.optional() })
  .openapi('UpdateStylePreset', { description: 'Fields left out keep their value.' });

const stylePresetAnswer = (description: string) => ({
  description,
  headers: etagHeader,
  content: { 'application/json': { schema: stylePresetSchema } },
});

const ids = ({ orgId = '', id = '' }: Path) => ({ organizationId: orgId, id });

const readStylePreset = {
  permission: 'QR_CODES_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(GetStylePresetDocument, ids(path));
    return found(organization?.stylePreset);
  },
} as const;

/** The answer of a preset, whose version stands in the ETag alone. */
function stylePresetResponse(
  { version, ...stylePreset }: RestStylePresetFragment & { version: number },
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return Response.json(stylePreset, {
    status,
    headers: { etag: versionEtag(version), ...headers },
  });
}

export function addStylePresetRoutes(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'get',
    path: list,
    operationId: 'listStylePresets',
    tag,
    summary: 'List style presets',
    permission: 'QR_CODES_READ',
    query: pageQuery,
    body: noBody,
    answers: {
      200: {
        description: 'A page, newest first',
        content: {
          'application/json': {
            schema: z.object({
              stylePresets: z.array(stylePresetSchema),
              pagination: paginationSchema,
            }),
          },
        },
      },
    },
    handle: async ({ path: { orgId = '' }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListStylePresetsDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('stylePresets', found(organization).stylePresets, { page, limit }, url);
    },
  });

  addRoute(app, {
    method: 'post',
    path: list,
    operationId: 'createStylePreset',
    tag,
    summary: 'Make a style preset',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: createStylePresetSchema,
    headers: idempotencyHeader,
    answers: {
      201: stylePresetAnswer('The new preset; Location is its address'),
      409: { description: 'The name is taken' },
    },
    handle: async ({ path: { orgId = '' }, body, run }) => {
      const input = { organizationId: orgId, ...body };
      const { stylePreset } = (await run(CreateStylePresetDocument, { input })).createStylePreset;
      const location = `/api/v1/organizations/${orgId}/style-presets/${stylePreset.id}`;
      return stylePresetResponse(stylePreset, 201, { location });
    },
  });

  addRoute(app, {
    method: 'get',
    path: one,
    operationId: 'getStylePreset',
    tag,
    summary: 'Get a style preset',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    answers: { 200: stylePresetAnswer('The preset'), 304: { description: 'Not modified' } },
    read: readStylePreset,
    handle: async ({ path, run, headers }) => {
      const stylePreset = await readStylePreset.find(path, run);
      const etag = versionEtag(stylePreset.version);
      if (isNotModified(headers, etag)) {
        return new Response(null, { status: 304, headers: { etag } });
      }
      return stylePresetResponse(stylePreset);
    },
  });

  addRoute(app, {
    method: 'put',
    path: one,
    operationId: 'updateStylePreset',
    tag,
    summary: 'Change a style preset',
    description:
      'Fields left out keep their value. Codes that were made with the preset stay as they are.',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: updateStylePresetSchema,
    headers: editHeaders,
    answers: {
      200: stylePresetAnswer('The preset as it is now'),
      409: { description: 'The name is taken' },
      412: { description: 'If-Match names an older version' },
    },
    read: readStylePreset,
    handle: async ({ path, body, headers, run }) => {
      const { updateStylePreset } = await run(UpdateStylePresetDocument, {
        input: { ...ids(path), ...body, expectedVersions: expectedVersions(headers) },
      });
      return stylePresetResponse(updateStylePreset.stylePreset);
    },
  });

  addRoute(app, {
    method: 'delete',
    path: one,
    operationId: 'deleteStylePreset',
    tag,
    summary: 'Delete a style preset',
    description: 'Codes that were made with it stay as they are.',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: noBody,
    headers: idempotencyHeader,
    answers: { 204: { description: 'Deleted' } },
    read: readStylePreset,
    handle: async ({ path, run }) => {
      await run(DeleteStylePresetDocument, { input: ids(path) });
      return new Response(null, { status: 204 });
    },
  });
}
