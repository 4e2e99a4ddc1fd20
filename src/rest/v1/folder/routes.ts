// REST v1: folders.
import { z } from 'zod';
import { invalid } from '../../../core/errors.ts';
import { folderChange, newFolder } from '../../../domain/folder/shape.ts';
import { dateTimeText } from '../../../domain/time/date-time.ts';
import { editRoutes } from '../../edit-routes.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { qrCodeEtag, unlessNotModified } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { deleted, notModified, olderVersion } from '../../http/responses.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import type { FolderOrder } from '../schema-types.generated.ts';
import { flag, pageOf } from '../shared/page-schemas.ts';
import { inTrash, purgeQuery, trashPageQuery } from '../shared/trash.ts';
import {
  CreateFolderDocument,
  DeleteFolderDocument,
  FindFolderDocument,
  GetFolderDocument,
  ListFoldersDocument,
  PurgeFolderDocument,
  type RestFolderFragment,
  RestFolderFragmentDoc,
  RestoreFolderDocument,
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

const listFoldersQuery = trashPageQuery.extend({
  sort: z
    .enum(['createdAt', '-createdAt', 'name', '-name'])
    .meta({ id: 'FolderSort', description: 'Sort order.', default: 'name' })
    .default('name')
    .transform((sort) => orders[sort])
    .meta({ description: 'Sort order; the prefix `-` means descending.' }),
});

const deletionQuery = purgeQuery.extend({
  withQrCodes: flag('Whether its QR codes move to the trash with it.'),
});

const nameTaken =
  'The name is already in use, or the Idempotency-Key was used for another request.';

const currentFolder: ResponseDescription = {
  id: 'CurrentFolder',
  description: 'The folder as it is now.',
  schema: folderSchema,
  headers: ['ETag'],
};

const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

const read = {
  permission: 'QR_CODES_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindFolderDocument, ids(path));
    return found(organization?.folder);
  },
} as const;

const getFolder = async (path: Path, run: Run) => {
  const { organization } = await run(GetFolderDocument, ids(path));
  return found(organization?.folder);
};

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
    handle: async ({ path: { orgId }, query: { page, limit, sort, deleted }, run, url }) => {
      const { organization } = await run(ListFoldersDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
        orderBy: sort,
        deleted,
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
    responses: { 200: currentFolder, 304: notModified },
    read,
    handle: async ({ path, run, headers }) => {
      const folder = await getFolder(path, run);
      return unlessNotModified(headers, etagOf(folder), () => folderResponse(folder));
    },
  }),
  ...editRoutes({
    path: one,
    operationId: 'updateFolder',
    patchId: 'patchFolder',
    tag,
    summary: 'Rename a folder',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    body: folderChange,
    responses: { 200: currentFolder },
    failures: { 409: `${nameTaken} Or: ${inTrash}`, 412: olderVersion },
    read,
    edit: {
      shown: folderSchema,
      moving: z.object({ qrCodeCount: z.int(), updatedAt: dateTimeText }),
      find: getFolder,
    },
    handle: async ({ path, body, expectedVersions, run }) => {
      const { updateFolder } = await run(UpdateFolderDocument, {
        input: { ...ids(path), ...body, expectedVersions },
      });
      return folderResponse(updateFolder.folder);
    },
  }),
  route({
    method: 'delete',
    path: one,
    operationId: 'deleteFolder',
    tag,
    summary: 'Move a folder to the trash, or delete it for good',
    description: 'Its QR codes are kept without a folder, or move to the trash with it.',
    permission: 'QR_CODES_WRITE',
    query: deletionQuery,
    body: noBody,
    responses: { 204: deleted },
    failures: { 422: 'It has too many QR codes for `withQrCodes`.' },
    read,
    handle: async ({ path, query: { purge, withQrCodes }, run }) => {
      if (purge && withQrCodes) throw invalid('withQrCodes', 'cannot be combined with purge');
      const input = ids(path);
      await (purge
        ? run(PurgeFolderDocument, { input })
        : run(DeleteFolderDocument, { input: { ...input, withQrCodes } }));
      return new Response(null, { status: 204 });
    },
  }),
  route({
    method: 'post',
    path: `${one}/restore`,
    operationId: 'restoreFolder',
    tag,
    summary: 'Restore a folder from the trash',
    description:
      'The QR codes that went with it are restored, too, and those that were in it and still have no folder are put back.',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: currentFolder },
    failures: { 409: nameTaken },
    read,
    handle: async ({ path, run }) => {
      const { restoreFolder } = await run(RestoreFolderDocument, { input: ids(path) });
      return folderResponse(restoreFolder.folder);
    },
  }),
];
