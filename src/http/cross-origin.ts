// CORS settings.
import type { Config } from '../core/config.ts';

/** Lets pages of these origins call the APIs with a key; sessions only work on our own origin. */
export const crossOrigin = ({ corsOrigins }: Pick<Config, 'corsOrigins'>) => ({
  origin: corsOrigins,
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: [
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-Match',
    'If-None-Match',
    'X-API-Key',
    'X-Request-Id',
  ],
  exposeHeaders: [
    'Accept-Patch',
    'ETag',
    'Idempotent-Replayed',
    'Link',
    'Location',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'X-RateLimit-Limit',
    'X-RateLimit-Remaining',
    'X-RateLimit-Reset',
    'X-Request-Id',
    'X-Total-Count',
  ],
  maxAge: 600,
});
