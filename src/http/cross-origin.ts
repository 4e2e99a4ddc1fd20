// What pages of other origins may ask, and see of the answers (CORS).
import type { Config } from '../core/config.ts';

/** Pages of these origins may call us with a key; a session is for our own pages alone. */
export const crossOrigin = ({ corsOrigins }: Pick<Config, 'corsOrigins'>) => ({
  origin: corsOrigins,
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
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
    'ETag',
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
