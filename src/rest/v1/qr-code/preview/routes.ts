// REST v1: what a scan of a QR code would lead to.
import { noBody, route } from '../../../route.ts';
import { found } from '../../../run.ts';
import { readQrCode } from '../routes.ts';
import { previewQuery, previewSchema } from '../routing-schemas.ts';
import { PreviewQrCodeDocument } from './operations.generated.ts';

export const qrCodePreviewRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/{id}/preview',
    operationId: 'previewQrCode',
    tag: 'QR codes',
    summary: 'What a scan by a visitor would lead to',
    description: 'By the rules that a scan itself follows; nothing is counted.',
    permission: 'QR_CODES_READ',
    query: previewQuery,
    body: noBody,
    answers: {
      200: {
        description: 'The outcome, with the reason in words.',
        schema: previewSchema,
      },
    },
    read: readQrCode,
    handle: async ({ path: { orgId, id }, query: visitor, run }) => {
      const { organization } = await run(PreviewQrCodeDocument, {
        organizationId: orgId,
        id,
        visitor,
      });
      return Response.json(found(organization?.qrCode).preview);
    },
  }),
];
