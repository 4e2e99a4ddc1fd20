// REST v1: what a scan of a QR code would lead to.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { addRoute, noBody, type RestEnv } from '../route.ts';
import { found } from '../run.ts';
import { readQrCode } from './qr-code.ts';
import { PreviewQrCodeDocument } from './qr-code-preview.generated.ts';
import { previewQuery, previewSchema } from './qr-code-routing-schemas.ts';

export function addQrCodePreviewRoute(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
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
        description: 'The outcome, with the reason in words',
        content: { 'application/json': { schema: previewSchema } },
      },
    },
    read: readQrCode,
    handle: async ({ path: { orgId = '', id = '' }, query: visitor, run }) => {
      const { organization } = await run(PreviewQrCodeDocument, {
        organizationId: orgId,
        id,
        visitor,
      });
      return Response.json(found(organization?.qrCode).preview);
    },
  });
}
