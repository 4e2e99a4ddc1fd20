// Signatures of deliveries (Standard Webhooks, symmetric, version 1).
import { createHmac, randomBytes } from 'node:crypto';
import { text } from '../text/text.ts';

const prefix = 'whsec_';
const encoded = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** A new secret: `whsec_` with 32 random bytes in base64. */
export const createSecret = (): string => prefix + randomBytes(32).toString('base64');

/** A secret that somebody brings: any text, or `whsec_` with the base64 of the key. */
export const webhookSecret = text({ min: 1, max: 256 }).refine(
  (secret) =>
    !secret.startsWith(prefix) || (secret !== prefix && encoded.test(secret.slice(prefix.length))),
  `must have base64 behind ${prefix}, or begin otherwise`,
);

/**
 * The key that a secret stands for: what is encoded behind `whsec_`, or the text itself in UTF-8.
 */
const keyOf = (secret: string): Buffer =>
  secret.startsWith(prefix)
    ? Buffer.from(secret.slice(prefix.length), 'base64')
    : Buffer.from(secret, 'utf8');

interface Message {
  id: string;
  /** Seconds since 1970. */
  timestamp: number;
  body: string;
}

/** The header `webhook-signature`: a signature for each secret, of which the receiver knows one. */
export const signatureOf = ({ id, timestamp, body }: Message, secrets: readonly string[]): string =>
  secrets
    .map((secret) => {
      const hmac = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`);
      return `v1,${hmac.digest('base64')}`;
    })
    .join(' ');
