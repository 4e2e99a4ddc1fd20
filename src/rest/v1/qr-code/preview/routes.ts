// REST v1: previews of scans.
import { visitorInput } from '../../../../domain/routing/visitor.ts';
import { fragmentShape } from '../../../fragment-shape.ts';
import { noBody, route } from '../../../route.ts';
import { found } from '../../../run.ts';
import { readQrCode } from '../routes.ts';
import { PreviewQrCodeDocument, RestQrCodePreviewFragmentDoc } from './operations.generated.ts';

const previewSchema = fragmentShape(RestQrCodePreviewFragmentDoc, {
  example: {
    outcome: 'REDIRECT',
    url: 'https://example.com/de',
    rule: 0,
    ruleName: 'German',
    reason: 'rule 1 “German” matches: language de',
    targets: [{ url: 'https://example.com/de', share: 100 }],
  },
});

export const qrCodePreviewRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/{id}/preview',
    operationId: 'previewQrCode',
    tag: 'QR codes',
    summary: 'Preview a scan',
    description:
      'Shows where a visitor would be redirected, by the same rules as a real scan. The preview is not counted as a scan.',
    permission: 'QR_CODES_READ',
    query: visitorInput,
    body: noBody,
    responses: {
      200: {
        description: 'The outcome and its reason.',
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
