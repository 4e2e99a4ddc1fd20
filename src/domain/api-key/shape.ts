// Schemas for API keys.
import { z } from 'zod';
import { isRange } from '../network/ip-range.ts';
import { name, nameLimits } from '../text/name.ts';
import { text } from '../text/text.ts';
import { dateTimeText } from '../time/date-time.ts';
import { overlapSeconds } from '../time/overlap.ts';
import { apiKeyPermission } from './permission-shape.ts';

export const keyName = name.meta({
  id: 'ApiKeyName',
  description: `Display name, ${nameLimits}; does not have to be unique.`,
});

const permissions = z.array(apiKeyPermission).min(1).max(100);

const allowedIp = text({ max: 100 }).refine(
  isRange,
  'must be an IP address or a CIDR range such as 203.0.113.0/24',
);

export const allowedIps = z.array(allowedIp).max(100).meta({
  id: 'AllowedIps',
  description:
    'IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty.',
});

const expiresAt = dateTimeText.refine(
  (time) => new Date(time) > new Date(),
  'must be in the future',
);

export const newApiKey = z
  .strictObject({
    name: keyName,
    permissions: permissions.nullish().meta({
      description: 'Defaults to all permissions except `API_KEYS_READ` and `API_KEYS_WRITE`.',
    }),
    expiresAt: expiresAt.nullish().meta({
      description:
        'Must be in the future; null for never. Defaults to never, or to the expiry of the calling API key.',
    }),
    allowedIps: allowedIps.nullish().meta({
      description:
        'Addresses that can use the key; any if empty or null. Defaults to any, or to those of the calling API key.',
    }),
  })
  .meta({
    id: 'CreateApiKey',
    description: 'A new API key.',
    example: { name: 'Website', permissions: ['QR_CODES_READ'] },
  });

export const apiKeyChange = z
  .strictObject({
    name: keyName.optional(),
    permissions: permissions.optional().meta({
      description: 'Replaces all permissions. To add one, you need all that the key will have.',
    }),
    allowedIps: allowedIps.nullish().meta({
      description:
        'IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty or null.',
    }),
  })
  .meta({
    id: 'UpdateApiKey',
    description: 'Omitted fields keep their current values.',
    example: { name: 'Website', allowedIps: ['203.0.113.0/24'] },
  });

export const apiKeyRotation = z
  .strictObject({
    overlapSeconds: overlapSeconds(
      'Seconds the old key keeps working, up to 30 days. Defaults to 0, which revokes it immediately.',
      0,
    ),
  })
  .meta({
    id: 'RotateApiKey',
    description: 'Options for rotating an API key.',
    example: { overlapSeconds: 3600 },
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
