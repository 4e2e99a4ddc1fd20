// REST v1: QR codes.

import { z } from 'zod';
import { author } from '../../../domain/qr-code/author.ts';
import { qrCodeJson } from '../../../domain/qr-code/representation.ts';
import { dateTimeText } from '../../../domain/time/date-time.ts';
import { editRoutes } from '../../edit-routes.ts';
import { qrCodeEtag, unlessNotModified } from '../../http/conditional.ts';
import { isJsonObject, type JsonObject } from '../../http/merge-patch.ts';
import { pageResponse } from '../../http/pagination.ts';
import { notModified, olderVersion } from '../../http/responses.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { inTrash } from '../shared/trash.ts';
import {
  CreateQrCodeDocument,
  FindQrCodeDocument,
  GetQrCodeDocument,
  ListQrCodesDocument,
  type RestQrCodeFragment,
  UpdateQrCodeDocument,
} from './operations.generated.ts';
import { filterOf, listQrCodesQuery } from './query-schemas.ts';
import {
  createQrCodeSchema,
  newQrCodeInput,
  patchQrCodeSchema,
  qrCodePageSchema,
  qrCodeSchema,
  updateQrCodeSchema,
} from './schemas.ts';

interface Path {
  orgId: string;
  id: string;
}

const list = '/organizations/{orgId}/qr-codes';
export const one = `${list}/{id}` as const;
export const qrCodeTag = 'QR codes';

export const currentQrCode: ResponseDescription = {
  id: 'CurrentQrCode',
  description: 'The QR code as it is now.',
  schema: qrCodeSchema,
  headers: ['ETag'],
};

export const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

export const readQrCode = {
  permission: 'QR_CODES_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindQrCodeDocument, ids(path));
    return found(organization?.qrCode);
  },
} as const;

const getQrCode = async (path: Path, run: Run) => {
  const { organization } = await run(GetQrCodeDocument, ids(path));
  return found(organization?.qrCode);
};

const qrCodeEdit = {
  shown: qrCodeSchema,
  moving: z.object({
    totalScans: z.int(),
    updatedAt: dateTimeText,
    createdBy: author.nullable(),
    updatedBy: author.nullable(),
  }),
  find: async (path: Path, run: Run) => qrCodeJson(await getQrCode(path, run)),
  toMerge: ({ routing, ...shown }: JsonObject) => {
    if (!isJsonObject(routing)) return shown;
    // Would contradict a patch that sets or removes the password.
    const { passwordProtected: _shown, ...rules } = routing;
    return { ...shown, routing: rules };
  },
};

/** The response for a QR code; its version is only in the ETag. */
export function qrCodeResponse(
  { version, ...qrCode }: RestQrCodeFragment & { version: number },
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const etag = qrCodeEtag({ version, totalScans: qrCode.totalScans });
  return Response.json(qrCodeJson(qrCode), { status, headers: { etag, ...headers } });
}

export const qrCodeRoutes = [
  route({
    method: 'post',
    path: list,
    operationId: 'createQrCode',
    tag: qrCodeTag,
    summary: 'Create a QR code',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: createQrCodeSchema,
    responses: {
      201: {
        description: 'The new QR code; `Location` holds its path.',
        schema: qrCodeSchema,
        headers: ['ETag', 'Location'],
      },
    },
    failures: {
      409: 'The short code is already in use, or the Idempotency-Key was used for another request.',
      422: 'The QR code cannot be rendered, or would not scan reliably.',
    },
    handle: async ({ path: { orgId }, body, run }) => {
      const { createQrCode } = await run(CreateQrCodeDocument, {
        input: { organizationId: orgId, ...newQrCodeInput(body) },
      });
      const location = `/api/v1/organizations/${orgId}/qr-codes/${createQrCode.qrCode.id}`;
      return qrCodeResponse(createQrCode.qrCode, 201, { location });
    },
  }),
  route({
    method: 'get',
    path: list,
    operationId: 'listQrCodes',
    tag: qrCodeTag,
    summary: 'List QR codes',
    permission: 'QR_CODES_READ',
    query: listQrCodesQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page of QR codes.',
        schema: qrCodePageSchema,
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query, run, url }) => {
      const { page, limit, sort, ...filter } = query;
      const { organization } = await run(ListQrCodesDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
        filter: filterOf(filter),
        orderBy: sort,
      });
      const { nodes, totalCount } = found(organization).qrCodes;
      const list = { nodes: nodes.map(qrCodeJson), totalCount };
      return pageResponse('qrCodes', list, { page, limit }, url);
    },
  }),
  route({
    method: 'get',
    path: one,
    operationId: 'getQrCode',
    tag: qrCodeTag,
    summary: 'Get a QR code',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: currentQrCode, 304: notModified },
    read: readQrCode,
    handle: async ({ path, run, headers }) => {
      const qrCode = await getQrCode(path, run);
      return unlessNotModified(headers, qrCodeEtag(qrCode), () => qrCodeResponse(qrCode));
    },
  }),
  ...editRoutes({
    path: one,
    operationId: 'updateQrCode',
    patchId: 'patchQrCode',
    tag: qrCodeTag,
    summary: 'Update a QR code',
    description: 'Omitted fields keep their value.',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    body: updateQrCodeSchema,
    patchBody: patchQrCodeSchema,
    responses: { 200: currentQrCode },
    failures: {
      409: inTrash,
      412: olderVersion,
      422: 'The QR code cannot be rendered, or would not scan reliably.',
    },
    read: readQrCode,
    edit: qrCodeEdit,
    handle: async ({ path, body, expectedVersions, run }) => {
      const { updateQrCode } = await run(UpdateQrCodeDocument, {
        input: { ...ids(path), ...body, expectedVersions },
      });
      return qrCodeResponse(updateQrCode.qrCode);
    },
  }),
];
