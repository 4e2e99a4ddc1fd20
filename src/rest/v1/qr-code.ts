// REST v1: QR codes.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { expectedVersions, isNotModified, qrCodeEtag } from '../conditional.ts';
import { pageResponse } from '../pagination.ts';
import { addRoute, noBody, noQuery, type RestEnv } from '../route.ts';
import { found, type Run } from '../run.ts';
import {
  CreateQrCodeDocument,
  DeleteQrCodeDocument,
  FindQrCodeDocument,
  GetQrCodeDocument,
  ListQrCodesDocument,
  type RestQrCodeFragment,
  UpdateQrCodeDocument,
} from './qr-code.generated.ts';
import {
  createQrCodeSchema,
  filterOf,
  listQrCodesQuery,
  newQrCodeInput,
  qrCodePageSchema,
  qrCodeSchema,
  restQrCode,
  updateQrCodeSchema,
} from './qr-code-schemas.ts';

type Path = Record<string, string>;

const list = '/organizations/{orgId}/qr-codes';
const one = `${list}/{id}`;
const tag = 'QR codes';

export const etagHeader = { ETag: { schema: { type: 'string' as const } } };
const qrCodeAnswer = (description: string) => ({
  description,
  headers: etagHeader,
  content: { 'application/json': { schema: qrCodeSchema } },
});
export const idempotencyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .optional()
    .openapi({ description: 'The same key again gets the first answer again, for 24 hours.' }),
});

export const editHeaders = idempotencyHeader.extend({
  'If-Match': z.string().optional().openapi({ description: 'An ETag; 412 if it is old.' }),
});

const ids = ({ orgId = '', id = '' }: Path) => ({ organizationId: orgId, id });

export const readQrCode = {
  permission: 'QR_CODES_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindQrCodeDocument, ids(path));
    return found(organization?.qrCode);
  },
} as const;

/** The answer of a code, whose version stands in the ETag alone. */
function qrCodeResponse(
  { version, ...qrCode }: RestQrCodeFragment & { version: number },
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const etag = qrCodeEtag({ version, totalScans: qrCode.totalScans });
  return Response.json(restQrCode(qrCode), { status, headers: { etag, ...headers } });
}

export function addQrCodeRoutes(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'post',
    path: list,
    operationId: 'createQrCode',
    tag,
    summary: 'Create a QR code',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: createQrCodeSchema,
    headers: idempotencyHeader,
    answers: { 201: qrCodeAnswer('The new QR code; Location is its address') },
    handle: async ({ path: { orgId = '' }, body, run }) => {
      const { createQrCode } = await run(CreateQrCodeDocument, {
        input: { organizationId: orgId, ...newQrCodeInput(body) },
      });
      const location = `/api/v1/organizations/${orgId}/qr-codes/${createQrCode.qrCode.id}`;
      return qrCodeResponse(createQrCode.qrCode, 201, { location });
    },
  });

  addRoute(app, {
    method: 'get',
    path: list,
    operationId: 'listQrCodes',
    tag,
    summary: 'List QR codes',
    permission: 'QR_CODES_READ',
    query: listQrCodesQuery,
    body: noBody,
    answers: {
      200: {
        description: 'A page; Link (RFC 8288) names first, prev, next, last',
        headers: { Link: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: qrCodePageSchema } },
      },
    },
    handle: async ({ path: { orgId = '' }, query, run, url }) => {
      const { page, limit, sort, ...filter } = query;
      const { organization } = await run(ListQrCodesDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
        filter: filterOf(filter),
        orderBy: sort,
      });
      const { nodes, totalCount } = found(organization).qrCodes;
      const list = { nodes: nodes.map(restQrCode), totalCount };
      return pageResponse('qrCodes', list, { page, limit }, url);
    },
  });

  addRoute(app, {
    method: 'get',
    path: one,
    operationId: 'getQrCode',
    tag,
    summary: 'Get a QR code',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    answers: { 200: qrCodeAnswer('The QR code'), 304: { description: 'Not modified' } },
    read: readQrCode,
    handle: async ({ path, run, headers }) => {
      const { organization } = await run(GetQrCodeDocument, ids(path));
      const qrCode = found(organization?.qrCode);
      const etag = qrCodeEtag(qrCode);
      if (isNotModified(headers, etag))
        return new Response(null, { status: 304, headers: { etag } });
      return qrCodeResponse(qrCode);
    },
  });

  addRoute(app, {
    method: 'put',
    path: one,
    operationId: 'updateQrCode',
    tag,
    summary: 'Change a QR code',
    description: 'Fields left out keep their value.',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: updateQrCodeSchema,
    headers: editHeaders,
    answers: {
      200: qrCodeAnswer('The QR code as it is now'),
      412: { description: 'If-Match names an older version' },
    },
    read: readQrCode,
    handle: async ({ path, body, headers, run }) => {
      const { updateQrCode } = await run(UpdateQrCodeDocument, {
        input: { ...ids(path), ...body, expectedVersions: expectedVersions(headers) },
      });
      return qrCodeResponse(updateQrCode.qrCode);
    },
  });

  addRoute(app, {
    method: 'delete',
    path: one,
    operationId: 'deleteQrCode',
    tag,
    summary: 'Delete a QR code with its scans',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: noBody,
    headers: idempotencyHeader,
    answers: { 204: { description: 'Deleted' } },
    read: readQrCode,
    handle: async ({ path, run }) => {
      await run(DeleteQrCodeDocument, { input: ids(path) });
      return new Response(null, { status: 204 });
    },
  });
}
