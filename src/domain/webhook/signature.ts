// Webhook signatures (Standard Webhooks, symmetric, version 1).
import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { text } from '../text/text.ts';

const prefix = 'whsec_';
const encoded = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** Generates a secret: `whsec_` and 32 random bytes in base64. */
export const createSecret = (): string => prefix + randomBytes(32).toString('base64');

/** A generated secret in a response. */
export const generatedSecret = z.string().meta({
  pattern: '^whsec_[0-9A-Za-z+/]{43}=$',
  maxLength: 50,
  description:
    'The generated secret, which is only shown in this response; none if you provided one.',
});

/** A custom secret: any text, or `whsec_` and a base64 key. */
export const webhookSecret = text({ min: 1, max: 256 }).refine(
  (secret) =>
    !secret.startsWith(prefix) || (secret !== prefix && encoded.test(secret.slice(prefix.length))),
  `must be valid base64 after ${prefix}`,
);

/**
 * The signing key of a secret: the decoded base64 after `whsec_`, or the text in UTF-8.
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

/** The header `webhook-signature`: one signature per secret; the receiver knows one of them. */
export const signatureOf = ({ id, timestamp, body }: Message, secrets: readonly string[]): string =>
  secrets
    .map((secret) => {
      const hmac = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`);
      return `v1,${hmac.digest('base64')}`;
    })
    .join(' ');
