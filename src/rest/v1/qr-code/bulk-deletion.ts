// REST v1: bulk requests that delete QR codes or restore them from the trash.

import { maxItems } from '../../../domain/qr-code/shape.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { noBody, noQuery, route } from '../../route.ts';
import { describe, list, points, respondWithEach, shared, showing, showQrCode } from './bulk.ts';
import {
  deleteQrCodeItem,
  deleteQrCodesBody,
  deletionResults,
  purgeQrCodeItem,
  purgeQrCodesBody,
  qrCodeResults,
  restoreQrCodeItem,
  restoreQrCodesBody,
} from './bulk-schemas.ts';
import {
  DeleteQrCodesDocument,
  PurgeQrCodesDocument,
  PurgeTestDataDocument,
  RestoreQrCodesDocument,
  RestPurgedTestDataFragmentDoc,
} from './operations.generated.ts';
import { qrCodeTag } from './routes.ts';

/** Component schemas of the OpenAPI document that no route references directly. */
export const bulkDeletionItemSchemas = [deleteQrCodeItem, restoreQrCodeItem, purgeQrCodeItem];

const purgedTestData = fragmentShape(RestPurgedTestDataFragmentDoc, {
  example: { purgedCount: 12, hasMore: false },
});

export const qrCodeBulkDeletionRoutes = [
  route({
    ...shared,
    path: `${list}/bulk-delete`,
    operationId: 'deleteQrCodes',
    summary: `Move up to ${maxItems} QR codes to the trash`,
    body: deleteQrCodesBody,
    points: (body) => points(body),
    responses: { 200: describe('EachDeletion', deletionResults) },
    handle: ({ body, path, run }) =>
      respondWithEach(
        body,
        { path, run },
        (item) => item,
        async (items) => {
          const input = { organizationId: path.orgId, atomic: body.atomic, items };
          return (await run(DeleteQrCodesDocument, { input })).deleteQrCodes.results;
        },
        (result) => ({ id: result?.deletedQrCodeId ?? null }),
      ),
  }),
  route({
    ...shared,
    path: `${list}/bulk-restore`,
    operationId: 'restoreQrCodes',
    summary: `Restore up to ${maxItems} QR codes from the trash`,
    description: 'QR codes that are not in the trash do not change.',
    ...showing,
    body: restoreQrCodesBody,
    points: (body) => points(body),
    responses: { 200: describe('EachQrCode', qrCodeResults) },
    handle: ({ body, path, run }) =>
      respondWithEach(
        body,
        { path, run, ...showing },
        (item) => item,
        async (items) => {
          const input = { organizationId: path.orgId, atomic: body.atomic, items };
          return (await run(RestoreQrCodesDocument, { input })).restoreQrCodes.results;
        },
        showQrCode,
      ),
  }),
  route({
    ...shared,
    path: `${list}/bulk-purge`,
    operationId: 'purgeQrCodes',
    summary: `Delete up to ${maxItems} QR codes and their scans for good`,
    description: 'Whether they are in the trash or not; they cannot be restored.',
    body: purgeQrCodesBody,
    points: (body) => points(body),
    responses: { 200: describe('EachDeletion', deletionResults) },
    handle: ({ body, path, run }) =>
      respondWithEach(
        body,
        { path, run },
        (item) => item,
        async (items) => {
          const input = { organizationId: path.orgId, atomic: body.atomic, items };
          return (await run(PurgeQrCodesDocument, { input })).purgeQrCodes.results;
        },
        (result) => ({ id: result?.purgedQrCodeId ?? null }),
      ),
  }),
  route({
    method: 'post',
    path: `${list}/purge-test-data`,
    operationId: 'purgeTestData',
    tag: qrCodeTag,
    summary: 'Delete all test codes and their scans for good',
    description:
      'Requires a test key, or a session with the ADMIN role. Repeat it while `hasMore` is true.',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: noBody,
    responses: { 200: { description: 'What was deleted.', schema: purgedTestData } },
    handle: async ({ path: { orgId }, run }) => {
      const { purgeTestData } = await run(PurgeTestDataDocument, {
        input: { organizationId: orgId },
      });
      return Response.json(purgeTestData);
    },
  }),
];
