// Authenticates requests, for all APIs.
import { ApiError } from '../core/errors.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { isSigned, signerGone, signerOf } from '../http/signed-url.ts';
import { callerOfKey, type KeyCheck } from './api-key.ts';
import type { Caller } from './caller.ts';
import { callerById } from './caller-by-id.ts';
import { tokenOf } from './session/cookie.ts';
import { isForgeable } from './session/cross-site.ts';
import { callerOfSession } from './session/session.ts';

export interface AuthenticateOptions extends KeyCheck {
  prisma: PrismaClient;
  publicUrl: string;
}

/**
 * The caller; null without credentials. A signature in the URL takes precedence over a key, a key over a
 * cookie. Throws UNAUTHORIZED for an invalid key, API_KEY_REVOKED for a revoked one, FORBIDDEN for an
 * invalid signature, and for a cookie on a request that another site could have sent.
 */
export async function authenticate(
  request: Request,
  options: AuthenticateOptions,
): Promise<Caller | null> {
  const { prisma, secret, publicUrl } = options;
  if (isSigned(request.url)) {
    const caller = await callerById(signerOf(request, secret), '', options);
    if (!caller) throw signerGone();
    return caller;
  }
  const key = keyOf(request.headers);
  if (key !== undefined) return callerOfKey(key, options);
  const token = tokenOf(request, publicUrl);
  if (!token) return null;
  const ownHosts = [new URL(request.url).host, new URL(publicUrl).host];
  if (isForgeable(request, ownHosts)) {
    throw new ApiError('FORBIDDEN', {
      message:
        'Requests with a session cookie must come from this server’s origin and have Content-Type: application/json or the header X-Requested-With',
      wholeRequest: true,
    });
  }
  return callerOfSession(token, prisma, secret);
}

/** The given key, even if malformed, so that it gets a 401. */
function keyOf(headers: Headers): string | undefined {
  const direct = headers.get('x-api-key');
  const authorization = headers.get('authorization');
  const bearer = authorization?.match(/^Bearer(?:\s+(.*))?$/i);
  if (direct !== null && bearer && bearer[1] !== direct) return '';
  if (direct !== null) return direct;
  return bearer ? (bearer[1] ?? '') : undefined;
}
