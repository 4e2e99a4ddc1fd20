// Logout tokens, with which a provider ends sessions (OpenID Connect Back-Channel Logout 1.0).
import { decodeProtectedHeader, errors } from 'jose';
import { z } from 'zod';
import { text } from '../../domain/text/text.ts';
import { maxTokenAge, type VerifyToken } from './keys.ts';

export interface LogoutToken {
  issuer: string;
  /** The person, or the session of one, or both. */
  subject: string | undefined;
  session: string | undefined;
  /** When it was made: sessions that started later do not end. */
  issuedAt: Date;
}

const event = 'http://schemas.openid.net/event/backchannel-logout';

/** Longer ones are not stored. */
const claim = text({ min: 1, max: 500 });

const logoutClaims = z
  .object({
    iss: z.string(),
    sub: claim.optional(),
    sid: claim.optional(),
    iat: z.number(),
    jti: z.string(),
    events: z.object({ [event]: z.object({}) }),
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

function typeOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).typ;
  } catch (cause) {
    throw new errors.JWTInvalid('It is not a token', { cause });
  }
}

/** Section 2.6. Throws an error of `jose` for a token that is not valid. */
export async function readLogoutToken(
  token: string,
  verify: VerifyToken,
  expected: { issuer: string; audience: string },
): Promise<LogoutToken> {
  const typ = typeOf(token);
  // Older providers send `JWT`, or no type.
  if (typ !== undefined && !/^(?:application\/)?(?:logout\+)?jwt$/i.test(typ)) {
    throw new errors.JWTInvalid('It is not a logout token');
  }
  const payload = await verify(token, { ...expected, maxTokenAge, isFromProvider: false });
  const { data: claims } = logoutClaims.safeParse(payload);
  if (!claims) throw new errors.JWTInvalid('It has not the claims of a logout token');
  return {
    issuer: claims.iss,
    subject: claims.sub,
    session: claims.sid,
    issuedAt: new Date(claims.iat * 1_000),
  };
}
