// REST v1: deleting QR codes and restoring them from the trash.

import { deleted } from '../../http/responses.ts';
import { noBody, noQuery, route } from '../../route.ts';
import { purgeQuery } from '../shared/trash.ts';
import {
  DeleteQrCodeDocument,
  PurgeQrCodeDocument,
  RestoreQrCodeDocument,
} from './operations.generated.ts';
import { currentQrCode, ids, one, qrCodeResponse, qrCodeTag, readQrCode } from './routes.ts';

export const qrCodeDeletionRoutes = [
  route({
    method: 'delete',
    path: one,
    operationId: 'deleteQrCode',
    tag: qrCodeTag,
    summary: 'Move a QR code to the trash, or delete it for good',
    description:
      'The short link stops working. Until `purgeAt`, the QR code can be read by its ID and restored. A server without a trash deletes it for good.',
    permission: 'QR_CODES_WRITE',
    query: purgeQuery,
    body: noBody,
    responses: { 204: deleted },
    read: readQrCode,
    handle: async ({ path, query: { purge }, run }) => {
      const input = ids(path);
      await (purge ? run(PurgeQrCodeDocument, { input }) : run(DeleteQrCodeDocument, { input }));
      return new Response(null, { status: 204 });
    },
  }),
  route({
    method: 'post',
    path: `${one}/restore`,
    operationId: 'restoreQrCode',
    tag: qrCodeTag,
    summary: 'Restore a QR code from the trash',
    description:
      'The short link works as before. A QR code that is not in the trash does not change.',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: currentQrCode },
    read: readQrCode,
    handle: async ({ path, run }) => {
      const { restoreQrCode } = await run(RestoreQrCodeDocument, { input: ids(path) });
      return qrCodeResponse(restoreQrCode.qrCode);
    },
  }),
];
