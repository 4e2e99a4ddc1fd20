// Keeps the ID token for the logout at the provider, encrypted, in a cookie that only our sign-in pages get.

import { serialize } from 'hono/utils/cookie';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { z } from 'zod';
import { keyedHash } from '../../core/keyed-hash.ts';

export const idTokenCookieName = 'ilqr_id_token';
const lifetimeSeconds = 30 * 24 * 60 * 60;
/** Browsers drop larger cookies; such a person stays logged in at the provider. */
const maxCookie = 3_800;

const content = z.object({ provider: z.string(), idToken: z.string() });
type Content = z.output<typeof content>;

const keyOf = (serverSecret: string) => keyedHash(serverSecret, 'id token cookie');

/** The cookie’s value; empty if it would be too large. */
export async function sealIdToken(given: Content, serverSecret: string): Promise<string> {
  const sealed = await new CompactEncrypt(Buffer.from(JSON.stringify(given)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(keyOf(serverSecret));
  return sealed.length > maxCookie ? '' : sealed;
}

/** Undefined for a value that this server did not seal. */
export async function openIdToken(
  sealed: string,
  serverSecret: string,
): Promise<Content | undefined> {
  try {
    const { plaintext } = await compactDecrypt(sealed, keyOf(serverSecret));
    return content.parse(JSON.parse(Buffer.from(plaintext).toString()));
  } catch {
    return undefined;
  }
}

/** The `Set-Cookie` value; with an empty value, the one that deletes the cookie. */
export const idTokenCookie = (sealed: string, secure: boolean): string =>
  serialize(idTokenCookieName, sealed, {
    path: '/sign-in',
    httpOnly: true,
    // No other site can log anybody out.
    sameSite: 'Strict',
    maxAge: sealed === '' ? 0 : lifetimeSeconds,
    secure,
  });
