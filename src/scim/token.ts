// Admits requests: the token of SCIM_TOKEN, the rate limit, the body.
import type pg from 'pg';
import type { Config } from '../core/config.ts';
import { isSameHash, keyedHash } from '../core/keyed-hash.ts';
import { createLimiter } from '../database/rate-limit/limiter.ts';
import { rateLimited, refusalOf } from '../database/rate-limit/rate-limited.ts';
import type { RequestContext } from '../graphql/context.ts';
import { bodyLimit, receive } from '../http/body.ts';
import { createRateLimits } from '../http/rate-limit.ts';
import { ScimError } from './protocol/error.ts';

interface AdmissionOptions {
  scim: { token: string };
  rateLimits: Config['rateLimits'];
  secret: string;
  pool: pg.Pool;
  limited: (limit: string) => void;
}

export type Admit = (request: Request, context: RequestContext) => Promise<void>;

/**
 * Requests are limited like those of all API keys of an organization; those without the token like
 * anonymous ones.
 */
export function createAdmission(options: AdmissionOptions): Admit {
  const { scim, rateLimits, secret, pool, limited } = options;
  const points = rateLimits.perOrganization;
  const own = points > 0 ? createLimiter(pool, { name: 'scim', points, duration: 60 }) : undefined;
  const others = createRateLimits(rateLimits, pool, limited);
  const digest = (text: string) => keyedHash(secret, `scim:${text}`);
  const expected = digest(scim.token);

  return async (request, context) => {
    const [, given = ''] =
      /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    if (!isSameHash(digest(given), expected)) {
      await others.spend({ address: context.address }, 1);
      throw new ScimError(401, 'The bearer token must be the one of the setting SCIM_TOKEN');
    }
    const refusal = own && (await refusalOf(own.consume('token', 1)));
    if (refusal) {
      limited('scim');
      throw rateLimited('Too many requests', refusal);
    }
    await receive(request, bodyLimit);
  };
}
