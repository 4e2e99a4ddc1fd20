// Security headers.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { isSigned } from './signed-url.ts';

/** Without HSTS, which only responses of one host have (strict-transport.ts). */
const options = { xFrameOptions: 'DENY', strictTransportSecurity: false } as const;
const forOwnPages = secureHeaders(options);
/** Pages of other sites can show images by signed URLs, which no cookie of ours changes. */
const forAnyPage = secureHeaders({ ...options, crossOriginResourcePolicy: 'cross-origin' });

export const secure: MiddlewareHandler = (c, next) =>
  c.req.path.startsWith('/api/v1/') && isSigned(c.req.url)
    ? forAnyPage(c, next)
    : forOwnPages(c, next);
