// Schemas for API keys.
import { z } from 'zod';
import { name, nameLimits } from '../text/name.ts';
import { text } from '../text/text.ts';

export const keyName = name.meta({
  id: 'ApiKeyName',
  description: `Display name, ${nameLimits}; does not have to be unique.`,
});

export const allowedIps = z
  .array(
    text({ max: 100 }).meta({ description: 'IP address, or CIDR range such as 203.0.113.0/24.' }),
  )
  .max(100)
  .meta({
    id: 'AllowedIps',
    description: 'IP addresses and ranges that may use the key. Empty: any address.',
  });

/** The start of an API key in responses. */
export const keyPreview = z.string().meta({
  pattern: '^ilqr_[0-9A-Za-z]{12}…$',
  maxLength: 18,
  description: 'First characters of the key, to tell keys apart.',
});

/** A new API key in a response. */
export const newKey = z.string().meta({
  pattern: '^ilqr_[0-9A-Za-z]{48}$',
  maxLength: 53,
  description: 'The new API key in full. It is only shown in this response.',
});
