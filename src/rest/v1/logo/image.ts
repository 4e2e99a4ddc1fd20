// REST v1: logo images.

import { isNotModified } from '../../../http/conditional.ts';
import { notModified } from '../../http/responses.ts';
import { noBody, noQuery, route } from '../../route.ts';
import { found } from '../../run.ts';
import { ReadLogoImageDocument } from './operations.generated.ts';
import { getLogo } from './routes.ts';

/** Opened directly, an SVG can load nothing, run nothing and has no origin. */
const sandboxPolicy = "default-src 'none'; sandbox";

export const logoImageRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/logos/{id}/image',
    operationId: 'getLogoImage',
    tag: 'Logos',
    summary: 'Get the image of a logo',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    responses: {
      200: {
        description: 'The image, which never changes.',
        headers: ['ETag'],
        files: {
          'image/png': {},
          'image/jpeg': {},
          'image/svg+xml': {
            example: '<svg xmlns="http://www.w3.org/2000/svg"/>',
          },
        },
      },
      304: notModified,
    },
    read: getLogo,
    handle: async ({ path: { orgId, id }, headers, run }) => {
      const { organization } = await run(ReadLogoImageDocument, { organizationId: orgId, id });
      const { data, mediaType } = found(organization?.logo);
      // The image of an ID never changes.
      const etag = `"${id}"`;
      const caching = { etag, 'cache-control': 'private, max-age=31536000, immutable' };
      if (isNotModified(headers, etag)) {
        return new Response(null, { status: 304, headers: caching });
      }
      return new Response(new Uint8Array(Buffer.from(data, 'base64')), {
        headers: {
          ...caching,
          'content-type': mediaType,
          'content-security-policy': sandboxPolicy,
          'x-content-type-options': 'nosniff',
        },
      });
    },
  }),
];
