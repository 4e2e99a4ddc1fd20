// OAuth for the command `ilqr`: device authorization (RFC 8628) and revocation (RFC 7009).
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type pg from 'pg';
import type { KeyReader } from '../auth/api-key.ts';
import type { Config } from '../core/config.ts';
import { errorTable, headersOf, isErrorCode } from '../core/errors.ts';
import { currentScope } from '../core/request-scope.ts';
import { createNetworkLimiter } from '../database/rate-limit/network-limiter.ts';
import { rateLimited, refusalOf } from '../database/rate-limit/rate-limited.ts';
import type { RequestContext } from '../graphql/context.ts';
import { presentError } from '../graphql/present-error.ts';
import { anonymousBodyLimit, receive } from '../http/body.ts';
import { createRateLimits } from '../http/rate-limit.ts';
import { startDevice } from './device-code.ts';
import { exchangeDeviceCode } from './device-token.ts';
import { OAuthError } from './error.ts';
import { readForm } from './form.ts';
import { revokeToken } from './revoke.ts';

interface OAuthOptions {
  rateLimits: Config['rateLimits'];
  pool: pg.Pool;
  limited: (limit: string) => void;
  readKey: KeyReader;
}

interface Bindings {
  Bindings: { context: RequestContext };
}

const noStore = { 'cache-control': 'no-store' };

/** Serves `/oauth`; the request context comes as a binding. */
export function createOAuthApp({ rateLimits, pool, limited, readKey }: OAuthOptions) {
  const limits = createRateLimits(rateLimits, pool, limited);
  const quarter = 15 * 60;
  const devices = createNetworkLimiter(pool, { name: 'device', points: 30, duration: quarter });
  const app = new Hono<Bindings>().basePath('/oauth');

  app.use(async (c, next) => {
    const { context } = c.env;
    await limits.spend({ address: context.address }, 1);
    await receive(c.req.raw, anonymousBodyLimit);
    await next();
    const scope = currentScope();
    if (scope) scope.route = routePath(c, -1);
  });
  app.post('/device/code', async (c) => {
    const { context } = c.env;
    const form = await readForm(c.req.raw);
    const refusal = await refusalOf(devices.consume(context.address));
    if (refusal) {
      limited('device');
      throw rateLimited('Too many devices', refusal);
    }
    return c.json(await startDevice(form, context), 200, noStore);
  });
  app.post('/device/token', async (c) => {
    const form = await readForm(c.req.raw);
    return c.json(await exchangeDeviceCode(form, c.env.context), 200, noStore);
  });
  app.post('/revoke', async (c) => {
    await revokeToken(await readForm(c.req.raw), c.env.context, readKey);
    return c.body(null, 200, noStore);
  });
  app.notFound(() => answer(404, 'invalid_request', 'There is no such endpoint'));
  app.onError((error, c) => {
    if (error instanceof OAuthError) return answer(400, error.code, error.message);
    const presented = presentError(error, c.env.context);
    const { code } = presented.extensions;
    const known = isErrorCode(code) ? code : 'INTERNAL';
    const { status } = errorTable[known];
    const word = status >= 500 ? 'server_error' : 'invalid_request';
    return answer(status, word, presented.message, headersOf(presented));
  });
  return app;
}

const answer = (
  status: number,
  error: string,
  description: string,
  headers: Record<string, string> = {},
): Response =>
  Response.json(
    { error, error_description: description },
    { status, headers: { ...noStore, ...headers } },
  );
