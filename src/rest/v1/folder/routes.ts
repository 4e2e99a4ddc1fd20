// REST v1: folders.
import { z } from 'zod';
import { folderChange, newFolder } from '../../../domain/folder/shape.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { expectedVersions, qrCodeEtag, unlessNotModified } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { deleted, notModified, olderVersion } from '../../http/responses.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import type { FolderOrder } from '../schema-types.generated.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import {
  CreateFolderDocument,
  DeleteFolderDocument,
  FindFolderDocument,
  GetFolderDocument,
  ListFoldersDocument,
  type RestFolderFragment,
  RestFolderFragmentDoc,
  UpdateFolderDocument,
} from './operations.generated.ts';

interface Path {
  orgId: string;
  id: string;
}

const list = '/organizations/{orgId}/folders';
const one = `${list}/{id}` as const;
const tag = 'Folders';

const folderSchema = fragmentShape(RestFolderFragmentDoc, {
  example: { name: 'Menus', qrCodeCount: 3 },
});

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
    .transform((sort) => orders[sort])
    .meta({ description: 'Sort order; the prefix `-` means descending.' }),
});

const describeFolder = (description: string): ResponseDescription => ({
  description,
  schema: folderSchema,
  headers: ['ETag'],
});

const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

const read = {
  permission: 'QR_CODES_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindFolderDocument, ids(path));
    return found(organization?.folder);
  },
} as const;

/** Like that of a QR code: the version, and the count in the representation. */
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

export const folderRoutes = [
  route({
    method: 'post',
    path: list,
    operationId: 'createFolder',
    tag,
    summary: 'Create a folder',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: newFolder,
    responses: {
      201: {
        description: 'The new folder; `Location` holds its path.',
        schema: folderSchema,
        headers: ['ETag', 'Location'],
      },
    },
    handle: async ({ path: { orgId }, body, run }) => {
      const { createFolder } = await run(CreateFolderDocument, {
        input: { organizationId: orgId, ...body },
      });
      const location = `/api/v1/organizations/${orgId}/folders/${createFolder.folder.id}`;
      return folderResponse(createFolder.folder, 201, { location });
    },
  }),
  route({
    method: 'get',
    path: list,
    operationId: 'listFolders',
    tag,
    summary: 'List folders',
    permission: 'QR_CODES_READ',
    query: listFoldersQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page of folders.',
        headers: ['Link'],
        schema: pageOf('FolderPage', 'folders', folderSchema),
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit, sort }, run, url }) => {
      const { organization } = await run(ListFoldersDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
        orderBy: sort,
      });
      return pageResponse('folders', found(organization).folders, { page, limit }, url);
    },
  }),
  route({
    method: 'get',
    path: one,
    operationId: 'getFolder',
    tag,
    summary: 'Get a folder',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: describeFolder('The folder.'), 304: notModified },
    read,
    handle: async ({ path, run, headers }) => {
      const { organization } = await run(GetFolderDocument, ids(path));
      const folder = found(organization?.folder);
      return unlessNotModified(headers, etagOf(folder), () => folderResponse(folder));
    },
  }),
  route({
    method: 'put',
    path: one,
    operationId: 'updateFolder',
    tag,
    summary: 'Rename a folder',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    query: noQuery,
    body: folderChange,
    responses: { 200: describeFolder('The updated folder.') },
    failures: { 412: olderVersion },
    read,
    handle: async ({ path, body, headers, run }) => {
      const { updateFolder } = await run(UpdateFolderDocument, {
        input: {
          ...ids(path),
          ...body,
          expectedVersions: expectedVersions(headers.get('if-match')),
        },
      });
      return folderResponse(updateFolder.folder);
    },
  }),
  route({
    method: 'delete',
    path: one,
    operationId: 'deleteFolder',
    tag,
    summary: 'Delete a folder and keep its QR codes',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: noBody,
    responses: { 204: deleted },
    read,
    handle: async ({ path, run }) => {
      await run(DeleteFolderDocument, { input: ids(path) });
      return new Response(null, { status: 204 });
    },
  }),
];
