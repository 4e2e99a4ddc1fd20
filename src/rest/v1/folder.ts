// REST v1: folders.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { folderName } from '../../domain/folder.ts';
import { expectedVersions, isNotModified, qrCodeEtag } from '../conditional.ts';
import { pageResponse } from '../pagination.ts';
import { addRoute, noBody, noQuery, type RestEnv } from '../route.ts';
import { found, type Run } from '../run.ts';
import {
  CreateFolderDocument,
  DeleteFolderDocument,
  FindFolderDocument,
  type FolderOrder,
  GetFolderDocument,
  ListFoldersDocument,
  type RestFolderFragment,
  UpdateFolderDocument,
} from './folder.generated.ts';
import { pageQuery, paginationSchema } from './page-schemas.ts';
import { idempotencyHeader } from './qr-code.ts';

type Path = Record<string, string>;

const list = '/organizations/{orgId}/folders';
const one = `${list}/{id}`;
const tag = 'Folders';

const folderSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    qrCodeCount: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Folder') satisfies z.ZodType<RestFolderFragment>;

const createFolderSchema = z
  .strictObject({ name: folderName })
  .openapi('CreateFolder', { example: { name: 'Menus' } });

const updateFolderSchema = z
  .strictObject({ name: folderName.optional() })
  .openapi('UpdateFolder', { description: 'Fields left out keep their value.' });

const orders = {
  createdAt: 'CREATED_AT_ASC',
  '-createdAt': 'CREATED_AT_DESC',
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
} as const satisfies Record<string, FolderOrder>;

const listFoldersQuery = pageQuery.extend({
  sort: z
    .enum(['createdAt', '-createdAt', 'name', '-name'])
    .default('name')
    .transform((sort) => orders[sort]),
});

const folderAnswer = (description: string) => ({
  description,
  headers: { ETag: { schema: { type: 'string' as const } } },
  content: { 'application/json': { schema: folderSchema } },
});

const ids = ({ orgId = '', id = '' }: Path) => ({ organizationId: orgId, id });

const read = {
  permission: 'QR_CODES_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindFolderDocument, ids(path));
    return found(organization?.folder);
  },
} as const;

/** As of a QR code: the version, with the number that the representation also shows. */
const etagOf = ({ version, qrCodeCount }: { version: number; qrCodeCount: number }) =>
  qrCodeEtag({ version, totalScans: qrCodeCount });

function folderResponse(
  { version, ...folder }: RestFolderFragment & { version: number },
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const etag = etagOf({ version, ...folder });
  return Response.json(folder, { status, headers: { etag, ...headers } });
}

export function addFolderRoutes(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'post',
    path: list,
    operationId: 'createFolder',
    tag,
    summary: 'Create a folder',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: createFolderSchema,
    headers: idempotencyHeader,
    answers: { 201: folderAnswer('The new folder; Location is its address') },
    handle: async ({ path: { orgId = '' }, body, run }) => {
      const { createFolder } = await run(CreateFolderDocument, {
        input: { organizationId: orgId, ...body },
      });
      const location = `/api/v1/organizations/${orgId}/folders/${createFolder.folder.id}`;
      return folderResponse(createFolder.folder, 201, { location });
    },
  });

  addRoute(app, {
    method: 'get',
    path: list,
    operationId: 'listFolders',
    tag,
    summary: 'List folders',
    permission: 'QR_CODES_READ',
    query: listFoldersQuery,
    body: noBody,
    answers: {
      200: {
        description: 'A page; Link (RFC 8288) names first, prev, next, last',
        headers: { Link: { schema: { type: 'string' } } },
        content: {
          'application/json': {
            schema: z
              .object({ folders: z.array(folderSchema), pagination: paginationSchema })
              .openapi('FolderPage'),
          },
        },
      },
    },
    handle: async ({ path: { orgId = '' }, query: { page, limit, sort }, run, url }) => {
      const { organization } = await run(ListFoldersDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
        orderBy: sort,
      });
      return pageResponse('folders', found(organization).folders, { page, limit }, url);
    },
  });

  addRoute(app, {
    method: 'get',
    path: one,
    operationId: 'getFolder',
    tag,
    summary: 'Get a folder',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    answers: { 200: folderAnswer('The folder'), 304: { description: 'Not modified' } },
    read,
    handle: async ({ path, run, headers }) => {
      const { organization } = await run(GetFolderDocument, ids(path));
      const folder = found(organization?.folder);
      const etag = etagOf(folder);
      if (isNotModified(headers, etag))
        return new Response(null, { status: 304, headers: { etag } });
      return folderResponse(folder);
    },
  });

  addRoute(app, {
    method: 'put',
    path: one,
    operationId: 'updateFolder',
    tag,
    summary: 'Rename a folder',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: updateFolderSchema,
    headers: idempotencyHeader.extend({
      'If-Match': z.string().optional().openapi({ description: 'An ETag; 412 if it is old.' }),
    }),
    answers: {
      200: folderAnswer('The folder as it is now'),
      412: { description: 'If-Match names an older version' },
    },
    read,
    handle: async ({ path, body, headers, run }) => {
      const { updateFolder } = await run(UpdateFolderDocument, {
        input: { ...ids(path), ...body, expectedVersions: expectedVersions(headers) },
      });
      return folderResponse(updateFolder.folder);
    },
  });

  addRoute(app, {
    method: 'delete',
    path: one,
    operationId: 'deleteFolder',
    tag,
    summary: 'Delete a folder; its QR codes stay',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: noBody,
    headers: idempotencyHeader,
    answers: { 204: { description: 'Deleted' } },
    read,
    handle: async ({ path, run }) => {
      await run(DeleteFolderDocument, { input: ids(path) });
      return new Response(null, { status: 204 });
    },
  });
}
