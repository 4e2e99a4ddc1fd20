// REST v1: copies of a QR code.
import { qrCodeCopy } from '../../../domain/qr-code/shape.ts';
import { noQuery, route } from '../../route.ts';
import { DuplicateQrCodeDocument } from './operations.generated.ts';
import {
  createdQrCode,
  ids,
  one,
  qrCodeLocation,
  qrCodeResponse,
  qrCodeTag,
  readQrCode,
} from './routes.ts';

export const qrCodeDuplicateRoutes = [
  route({
    method: 'post',
    path: `${one}/duplicate`,
    operationId: 'duplicateQrCode',
    tag: qrCodeTag,
    summary: 'Duplicate a QR code',
    description:
      'Creates a copy with a new short code: with its content, style, routing and password, folder, tags, metadata and notes, but without its `externalId` and scans.',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    query: noQuery,
    body: qrCodeCopy,
    responses: { 201: createdQrCode },
    failures: {
      409: 'The QR code is in the trash, or the Idempotency-Key was used for another request.',
      422: 'The copy would be rejected as a new QR code today; `details` names its fields.',
    },
    read: readQrCode,
    handle: async ({ path, body, run }) => {
      const { duplicateQrCode } = await run(DuplicateQrCodeDocument, {
        input: { ...ids(path), ...body },
      });
      const { qrCode } = duplicateQrCode;
      return qrCodeResponse(qrCode, 201, { location: qrCodeLocation(path.orgId, qrCode.id) });
    },
  }),
];
