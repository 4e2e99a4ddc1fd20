// Authenticator apps: time-based one-time passwords (TOTP, RFC 6238).
import { Secret, TOTP } from 'otpauth';
import { keyedHash } from '../../core/keyed-hash.ts';
import type { RequestDatabase } from '../../database/transaction.ts';

/** Recommended length of the secret in bytes (RFC 4226, section 4). */
const secretBytes = 20;

/** What all apps support; some ignore other values in the URI. */
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Time steps before and after the current one, because clocks differ (RFC 6238, section 5.2). */
const window = 1;

/** The secret, derived from the server's SECRET and the row's ID, so that the database has none. */
function secretOf(authenticatorId: string, serverSecret: string): Secret {
  const hash = keyedHash(serverSecret, `authenticator:${authenticatorId}`);
  return new Secret({ buffer: Uint8Array.from(hash.subarray(0, secretBytes)).buffer });
}

/** The URI that apps read from a QR code, and the secret in base32 for typing. Never log either. */
export function setupOf(
  { id, email }: { id: string; email: string },
  { secret, publicUrl }: { secret: string; publicUrl: string },
): { uri: string; secret: string } {
  const shared = secretOf(id, secret);
  const issuer = new URL(publicUrl).host;
  const uri = new TOTP({ ...form, issuer, label: email, secret: shared }).toString();
  return { uri, secret: shared.base32 };
}

/** The time step that a code belongs to; undefined if it is wrong, or too old or new. */
function stepOf(code: string, authenticatorId: string, serverSecret: string): bigint | undefined {
  const timestamp = Date.now();
  const secret = secretOf(authenticatorId, serverSecret);
  const delta = TOTP.validate({ ...form, token: code, secret, window, timestamp });
  if (delta === null) return undefined;
  return BigInt(TOTP.counter({ period: form.period, timestamp }) + delta);
}

/** Whether a text has the form of a code of an app, spaces aside. */
export const isAppCode = (code: string): boolean => /^\d{6}$/.test(code.replace(/\s/g, ''));

/** Whether a code is right and was not used before; then it is used. */
export async function redeemAppCode(
  code: string,
  authenticatorId: string,
  prisma: RequestDatabase,
  serverSecret: string,
): Promise<boolean> {
  const step = stepOf(code.replace(/\s/g, ''), authenticatorId, serverSecret);
  if (step === undefined) return false;
  const { count } = await prisma.authenticator.updateMany({
    where: { id: authenticatorId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count > 0;
}
