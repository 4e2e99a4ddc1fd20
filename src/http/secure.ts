// Security headers.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { isSigned } from './signed-url.ts';

/** Without HSTS, which only responses of one host have (strict-transport.ts). */
const options = { xFrameOptions: 'DENY', strictTransportSecurity: false } as const;
const forOwnPages = secureHeaders(options);
/** Pages of other sites can show images by signed URLs, which no cookie of ours changes. */
const forAnyPage = secureHeaders({ ...options, crossOriginResourcePolicy: 'cross-origin' });

/** GraphiQL and the API reference, which the dashboard shows in a frame. */
const isFramed = (headers: Headers): boolean =>
  headers.get('content-security-policy')?.includes("frame-ancestors 'self'") ?? false;

export const secure: MiddlewareHandler = async (c, next) => {
  const isForAnyPage = c.req.path.startsWith('/api/v1/') && isSigned(c.req.url);
  await (isForAnyPage ? forAnyPage : forOwnPages)(c, next);
  if (isFramed(c.res.headers)) c.res.headers.set('x-frame-options', 'SAMEORIGIN');
};
