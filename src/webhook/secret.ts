// Encrypts webhook secrets for storage; signing needs the plaintext, so they cannot be hashed.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

const keyFrom = (serverSecret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', serverSecret, '', 'webhook secrets', 32));

/**
 * Encrypts a secret with a key derived from the server's SECRET, bound to one webhook.
 */
export function sealSecret(
  secret: string,
  webhookId: string,
  serverSecret: string,
): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, keyFrom(serverSecret), nonce);
  sealing.setAAD(Buffer.from(webhookId));
  const text = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()]);
  return new Uint8Array(Buffer.concat([nonce, sealing.getAuthTag(), text]));
}

/** Decrypts a secret. Throws if it was changed, or encrypted for another webhook or with another SECRET. */
export function openSecret(sealed: Uint8Array, webhookId: string, serverSecret: string): string {
  const nonce = sealed.subarray(0, nonceLength);
  const opening = createDecipheriv(cipher, keyFrom(serverSecret), nonce, {
    authTagLength: tagLength,
  });
  opening.setAAD(Buffer.from(webhookId));
  opening.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  const text = opening.update(sealed.subarray(nonceLength + tagLength));
  return Buffer.concat([text, opening.final()]).toString('utf8');
}
