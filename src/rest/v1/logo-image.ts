// REST v1: the picture of a logo.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { isNotModified } from '../conditional.ts';
import { addRoute, noBody, noQuery, type RestEnv } from '../route.ts';
import { found } from '../run.ts';
import { ReadLogoImageDocument } from './logo.generated.ts';
import { readLogo } from './logo.ts';

const picture = { schema: { type: 'string' as const, format: 'binary' } };

/** Opened by itself, it can load nothing, run nothing, and is of no origin. */
const alone = "default-src 'none'; sandbox";

export function addLogoImageRoute(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'get',
    path: '/organizations/{orgId}/logos/{id}/image',
    operationId: 'getLogoImage',
    tag: 'Logos',
    summary: 'The picture of a logo',
    permission: 'QR_CODES_READ',
    query: noQuery,
    body: noBody,
    answers: {
      200: {
        description: 'The picture, which never changes',
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'image/png': picture, 'image/jpeg': picture, 'image/svg+xml': picture },
      },
      304: { description: 'Not modified' },
    },
    read: readLogo,
    handle: async ({ path: { orgId = '', id = '' }, headers, run }) => {
      const { organization } = await run(ReadLogoImageDocument, { organizationId: orgId, id });
      const { data, mediaType } = found(organization?.logo);
      // The picture behind an id never changes.
      const etag = `"${id}"`;
      const caching = { etag, 'cache-control': 'private, max-age=31536000, immutable' };
      if (isNotModified(headers, etag)) {
        return new Response(null, { status: 304, headers: caching });
      }
      return new Response(new Uint8Array(Buffer.from(data, 'base64')), {
        headers: {
          ...caching,
          'content-type': mediaType,
          'content-security-policy': alone,
          'x-content-type-options': 'nosniff',
        },
      });
    },
  });
}
