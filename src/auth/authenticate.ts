// Finds out who sent a request, at every door in the same way.
import { parse } from 'hono/utils/cookie';
import { ApiError } from '../core/errors.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { callerOfKey, type KeyCheck } from './api-key.ts';
import type { Caller } from './caller.ts';
import { isForgeable } from './cross-site.ts';
import { callerOfSession, sessionCookie } from './session.ts';

export interface AuthenticateOptions extends KeyCheck {
  prisma: PrismaClient;
  publicUrl: string;
}

/**
 * The caller; null if the request names none. A key counts before a cookie. Throws UNAUTHORIZED for
 * a key that is wrong in any way, API_KEY_REVOKED for a revoked one, FORBIDDEN for a cookie on a
 * request that another site could have sent.
 */
export async function authenticate(
  request: Request,
  options: AuthenticateOptions,
): Promise<Caller | null> {
  const { prisma, secret, publicUrl } = options;
  const key = keyOf(request.headers);
  if (key !== undefined) return callerOfKey(key, options);
  const token = parse(request.headers.get('cookie') ?? '', sessionCookie)[sessionCookie];
  if (!token) return null;
  const ownHosts = [new URL(request.url).host, new URL(publicUrl).host];
  if (isForgeable(request, ownHosts)) {
    throw new ApiError('FORBIDDEN', {
      message:
        'A session cookie needs Content-Type: application/json or the header X-Requested-With, from this server’s own origin',
      wholeRequest: true,
    });
  }
  return callerOfSession(token, prisma, secret);
}

/** What stands where a key would; text that is no key stays in, so that it gets its 401. */
function keyOf(headers: Headers): string | undefined {
  const direct = headers.get('x-api-key');
  const authorization = headers.get('authorization');
  const bearer = authorization?.match(/^Bearer(?:\s+(.*))?$/i);
  if (direct !== null && bearer && bearer[1] !== direct) return '';
  if (direct !== null) return direct;
  return bearer ? (bearer[1] ?? '') : undefined;
}
