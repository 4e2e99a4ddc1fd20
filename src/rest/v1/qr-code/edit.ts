// REST v1: PUT and PATCH of a QR code, and PUT that creates one by its external ID.
import { z } from 'zod';
import { ApiError, invalid } from '../../../core/errors.ts';
import { author } from '../../../domain/qr-code/author.ts';
import { externalIdIn } from '../../../domain/qr-code/external-id.ts';
import { qrCodeJson } from '../../../domain/qr-code/representation.ts';
import { dateTimeText } from '../../../domain/time/date-time.ts';
import { authorize } from '../../authorize.ts';
import { editRoutes } from '../../edit-routes.ts';
import { isJsonObject, type JsonObject } from '../../http/merge-patch.ts';
import { olderVersion } from '../../http/responses.ts';
import { noQuery, type Route, route } from '../../route.ts';
import type { Run } from '../../run.ts';
import { inTrash } from '../shared/trash.ts';
import { UpdateQrCodeDocument, UpsertQrCodeDocument } from './operations.generated.ts';
import {
  createdQrCode,
  currentQrCode,
  getQrCode,
  ids,
  one,
  type Path,
  qrCodeLocation,
  qrCodeResponse,
  qrCodeTag,
  readQrCode,
} from './routes.ts';
import {
  createQrCodeSchema,
  newQrCodeInput,
  patchQrCodeSchema,
  qrCodeShape,
  updateQrCodeSchema,
  withEntries,
} from './schemas.ts';

const permissions = { permission: 'QR_CODES_WRITE', shows: 'QR_CODES_READ' } as const;

const qrCodeEdit = {
  shown: qrCodeShape,
  moving: z.object({
    totalScans: z.int(),
    lastScannedAt: dateTimeText.nullable(),
    updatedAt: dateTimeText,
    createdBy: author.nullable(),
    updatedBy: author.nullable(),
  }),
  replaced: ['metadata'],
  find: async (path: Path, run: Run) => qrCodeJson(await getQrCode(path, run)),
  toMerge: ({ routing, ...shown }: JsonObject) => {
    if (!isJsonObject(routing)) return shown;
    // Would contradict a patch that sets or removes the password.
    const { passwordProtected: _shown, ...rules } = routing;
    return { ...shown, routing: rules };
  },
};

const [put, patch] = editRoutes({
  path: one,
  operationId: 'updateQrCode',
  patchId: 'patchQrCode',
  tag: qrCodeTag,
  summary: 'Update a QR code',
  description:
    'Omitted fields keep their value; `metadata` is replaced as a whole. With an external ID in the path, creates the QR code if there is none; with `If-None-Match: *`, only creates it.',
  ...permissions,
  body: updateQrCodeSchema,
  patchBody: patchQrCodeSchema,
  responses: { 200: currentQrCode },
  failures: {
    409: `${inTrash} Or the external ID is already in use.`,
    412: olderVersion,
    422: 'The QR code cannot be rendered, or would not scan reliably.',
  },
  read: readQrCode,
  edit: qrCodeEdit,
  handle: async ({ path, body, expectedVersions, run }) => {
    const { updateQrCode } = await run(UpdateQrCodeDocument, {
      input: { ...ids(path), ...withEntries(body), expectedVersions },
    });
    return qrCodeResponse(updateQrCode.qrCode);
  },
});

/** Only of a PUT by an external ID that no QR code has, or with `If-None-Match`. */
const create = route({
  method: 'put',
  path: one,
  operationId: put.description.operationId,
  tag: qrCodeTag,
  summary: put.description.summary,
  ...permissions,
  query: noQuery,
  body: createQrCodeSchema,
  keepsExternalId: true,
  responses: { 201: createdQrCode },
  handle: async ({ path, body, headers, run }) => {
    const externalId = externalIdIn(path.id) ?? '';
    if (headers.has('if-match')) {
      await authorize(permissions, path, run);
      throw new ApiError('PRECONDITION_FAILED');
    }
    if (body.externalId != null && body.externalId !== externalId) {
      throw invalid('externalId', 'must be that of the path, or omitted');
    }
    const { upsertQrCode } = await run(UpsertQrCodeDocument, {
      input: {
        organizationId: path.orgId,
        ...newQrCodeInput(body),
        externalId,
        expectedVersions: headers.has('if-none-match') ? [] : null,
      },
    });
    const { qrCode, created } = upsertQrCode;
    return created
      ? qrCodeResponse(qrCode, 201, { location: qrCodeLocation(path.orgId, qrCode.id) })
      : qrCodeResponse(qrCode);
  },
});

/** A PUT by an ID never creates. */
const putOrCreate: Route = {
  description: {
    ...put.description,
    responses: { ...put.description.responses, 201: createdQrCode },
  },
  async respond(c, tools) {
    const { orgId = '', id = '' } = c.req.param();
    const externalId = externalIdIn(id);
    if (externalId === undefined) return put.respond(c, tools);
    const onlyNew = c.req.header('if-none-match');
    if (onlyNew !== undefined && onlyNew.trim() !== '*') {
      await authorize(permissions, { orgId }, tools.run);
      throw invalid('If-None-Match', 'must be *');
    }
    const isNew = (await tools.findQrCode(orgId, externalId)) === undefined;
    return isNew || onlyNew !== undefined ? create.respond(c, tools) : put.respond(c, tools);
  },
};

export const qrCodeEditRoutes = [putOrCreate, patch];
