// REST v1: style presets.
import { z } from 'zod';
import { newStylePreset, stylePresetChange } from '../../../domain/style-preset/shape.ts';
import { dateTimeText } from '../../../domain/time/date-time.ts';
import { editRoutes } from '../../edit-routes.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { unlessNotModified, versionEtag } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { deleted, notModified, olderVersion } from '../../http/responses.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { stylePatch } from '../shared/field-schemas.ts';
import { pageOf } from '../shared/page-schemas.ts';
import { restStyle } from '../shared/style-schema.ts';
import { inTrash, purgeQuery, trashPageQuery } from '../shared/trash.ts';
import {
  CreateStylePresetDocument,
  DeleteStylePresetDocument,
  GetStylePresetDocument,
  ListStylePresetsDocument,
  PurgeStylePresetDocument,
  RestoreStylePresetDocument,
  type RestStylePresetFragment,
  RestStylePresetFragmentDoc,
  UpdateStylePresetDocument,
} from './operations.generated.ts';

interface Path {
  orgId: string;
  id: string;
}

const list = '/organizations/{orgId}/style-presets';
const one = `${list}/{id}` as const;
const tag = 'Style presets';

const stylePresetSchema = fragmentShape(RestStylePresetFragmentDoc, {
  example: {
    name: 'Company',
    style: { foregroundColor: '#003366', backgroundColor: '#FFFFFF', cornerRadius: 0 },
  },
});

const createStylePresetSchema = newStylePreset.extend({ style: restStyle }).meta({
  id: 'CreateStylePreset',
  description: 'A new style preset.',
  example: { name: 'Company', style: { foregroundColor: '#003366', moduleShape: 'DOT' } },
});

const updateStylePresetSchema = stylePresetChange.extend({ style: restStyle.optional() }).meta({
  id: 'UpdateStylePreset',
  description: 'Omitted fields keep their current values.',
  example: { style: { cornerRadius: 20 } },
});

const stylePresetPatch = stylePresetChange.extend({ style: stylePatch.optional() }).meta({
  id: 'PatchStylePreset',
  description: 'Fields to change.',
  example: { style: { cornerRadius: 20 } },
});

const currentStylePreset: ResponseDescription = {
  id: 'CurrentStylePreset',
  description: 'The style preset as it is now.',
  schema: stylePresetSchema,
  headers: ['ETag'],
};

const unreadable = 'A QR code in this style would not scan reliably, or the logo does not exist.';
const nameTaken =
  'The name is already in use, or the Idempotency-Key was used for another request.';

const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

const readStylePreset = {
  permission: 'QR_CODES_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(GetStylePresetDocument, ids(path));
    return found(organization?.stylePreset);
  },
} as const;

/** The response for a preset; its version is only in the ETag. */
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

export const stylePresetRoutes = [
  route({
    method: 'get',
    path: list,
    operationId: 'listStylePresets',
    tag,
    summary: 'List style presets',
    permission: 'QR_CODES_READ',
    query: trashPageQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page of style presets, newest first.',
        schema: pageOf('StylePresetPage', 'stylePresets', stylePresetSchema),
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit, deleted }, run, url }) => {
      const { organization } = await run(ListStylePresetsDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
        deleted,
      });
      return pageResponse('stylePresets', found(organization).stylePresets, { page, limit }, url);
    },
  }),
  route({
    method: 'post',
    path: list,
    operationId: 'createStylePreset',
    tag,
    summary: 'Create a style preset',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: createStylePresetSchema,
    responses: {
      201: {
        description: 'The new style preset; `Location` holds its path.',
        schema: stylePresetSchema,
        headers: ['ETag', 'Location'],
      },
    },
    failures: { 409: nameTaken, 422: unreadable },
    handle: async ({ path: { orgId }, body, run }) => {
      const input = { organizationId: orgId, ...body };
      const { stylePreset } = (await run(CreateStylePresetDocument, { input })).createStylePreset;
      const location = `/api/v1/organizations/${orgId}/style-presets/${stylePreset.id}`;
      return stylePresetResponse(stylePreset, 201, { location });
    },
  }),
  route({
    method: 'get',
    path: one,
    operationId: 'getStylePreset',
    tag,
    summary: 'Get a style preset',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: currentStylePreset, 304: notModified },
    read: readStylePreset,
    handle: async ({ path, run, headers }) => {
      const stylePreset = await readStylePreset.find(path, run);
      return unlessNotModified(headers, versionEtag(stylePreset.version), () =>
        stylePresetResponse(stylePreset),
      );
    },
  }),
  ...editRoutes({
    path: one,
    operationId: 'updateStylePreset',
    patchId: 'patchStylePreset',
    tag,
    summary: 'Update a style preset',
    description: 'Omitted fields keep their value. QR codes created with the preset do not change.',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    body: updateStylePresetSchema,
    patchBody: stylePresetPatch,
    responses: { 200: currentStylePreset },
    failures: { 409: `${nameTaken} Or: ${inTrash}`, 412: olderVersion, 422: unreadable },
    read: readStylePreset,
    edit: {
      shown: stylePresetSchema,
      moving: z.object({ updatedAt: dateTimeText }),
      find: readStylePreset.find,
    },
    handle: async ({ path, body, expectedVersions, run }) => {
      const { updateStylePreset } = await run(UpdateStylePresetDocument, {
        input: { ...ids(path), ...body, expectedVersions },
      });
      return stylePresetResponse(updateStylePreset.stylePreset);
    },
  }),
  route({
    method: 'delete',
    path: one,
    operationId: 'deleteStylePreset',
    tag,
    summary: 'Move a style preset to the trash, or delete it for good',
    description: 'QR codes created with it do not change.',
    permission: 'QR_CODES_WRITE',
    query: purgeQuery,
    body: noBody,
    responses: { 204: deleted },
    read: readStylePreset,
    handle: async ({ path, query: { purge }, run }) => {
      const input = ids(path);
      await (purge
        ? run(PurgeStylePresetDocument, { input })
        : run(DeleteStylePresetDocument, { input }));
      return new Response(null, { status: 204 });
    },
  }),
  route({
    method: 'post',
    path: `${one}/restore`,
    operationId: 'restoreStylePreset',
    tag,
    summary: 'Restore a style preset from the trash',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: currentStylePreset },
    failures: { 409: nameTaken },
    read: readStylePreset,
    handle: async ({ path, run }) => {
      const { restoreStylePreset } = await run(RestoreStylePresetDocument, { input: ids(path) });
      return stylePresetResponse(restoreStylePreset.stylePreset);
    },
  }),
];
