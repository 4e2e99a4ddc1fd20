// Schemas of API keys in REST v1.

import { z } from 'zod';
import { keyName } from '../../../domain/api-key/shape.ts';
import { text } from '../../../domain/text/text.ts';
import { readTime } from '../../../domain/time/time.ts';
import { dateTime, idOf, maker, overlapSeconds } from '../shared/field-schemas.ts';
import type { RestApiKeyFragment } from './operations.generated.ts';

const permission = z
  .enum([
    'ORGANIZATION_READ',
    'QR_CODES_READ',
    'QR_CODES_WRITE',
    'ANALYTICS_READ',
    'WEBHOOKS_READ',
    'WEBHOOKS_WRITE',
    'API_KEYS_READ',
    'API_KEYS_WRITE',
  ])
  .meta({ id: 'ApiKeyPermission' });

const allowedIps = z
  .array(
    text({ max: 100 }).meta({ description: 'IP address, or CIDR range such as 203.0.113.0/24.' }),
  )
  .max(100)
  .meta({
    id: 'AllowedIps',
    description: 'IP addresses and ranges that may use the key. Empty: any address.',
  });

const apiKeyMaker = maker.meta({
  id: 'ApiKeyMaker',
  description: 'The owner of the key, whose role limits its permissions.',
});

const apiKeyExample = {
  id: 'key_abc123',
  name: 'Website',
  preview: 'ilqr_3f9kX2mQ7bTz…',
  permissions: ['QR_CODES_READ'],
  allowedIps: [],
  status: 'ACTIVE',
  createdAt: '2024-01-15T10:30:00Z',
  createdBy: { id: 'usr_abc123', name: 'Ada' },
  lastUsedAt: null,
  expiresAt: null,
  revokedAt: null,
};

export const apiKeySchema = z
  .object({
    id: idOf('ApiKey'),
    name: keyName,
    preview: z.string().meta({
      pattern: '^ilqr_[0-9A-Za-z]{12}…$',
      maxLength: 18,
      description: 'The first characters of the key, to tell keys apart.',
    }),
    permissions: z.array(permission).max(8).meta({ description: 'Permissions of the key.' }),
    allowedIps,
    status: z
      .enum(['ACTIVE', 'EXPIRED', 'REVOKED'])
      .meta({ description: 'Only ACTIVE keys are accepted.' }),
    createdAt: dateTime,
    createdBy: apiKeyMaker.nullable().meta({ description: 'null: the account was deleted.' }),
    lastUsedAt: dateTime
      .nullable()
      .meta({ description: 'Accurate to the minute. null: never used.' }),
    expiresAt: dateTime.nullable().meta({ description: 'null: never expires.' }),
    revokedAt: dateTime.nullable().meta({
      description:
        'When it stops working; in the future while a rotated key still overlaps. null: not revoked.',
    }),
  })
  .meta({
    id: 'ApiKey',
    description: 'An API key, without its secret.',
    example: apiKeyExample,
  }) satisfies z.ZodType<RestApiKeyFragment>;

const future = z
  .string()
  .check(({ value, issues }) => {
    const time = readTime(value);
    if (typeof time === 'string') issues.push({ code: 'custom', message: time, input: value });
  })
  .meta({ format: 'date-time', maxLength: 35 });

export const createApiKeySchema = z
  .strictObject({
    name: keyName,
    permissions: z.array(permission).min(1).max(100).nullish().meta({
      description: 'Defaults to every permission except API_KEYS_READ and API_KEYS_WRITE.',
    }),
    expiresAt: future.nullish().meta({
      description:
        'Must be in the future; null: never. Defaults to never or, if an API key creates it, to the expiration of that key.',
    }),
    allowedIps: allowedIps.nullish().meta({
      description:
        'IP addresses and ranges that may use the key; empty or null: any address. Defaults to any address or, if an API key creates it, to the addresses of that key.',
    }),
  })
  .meta({
    id: 'CreateApiKey',
    description: 'A new API key.',
    example: { name: 'Website', permissions: ['QR_CODES_READ'] },
  });

export const updateApiKeySchema = z
  .strictObject({
    name: keyName.optional(),
    permissions: z
      .array(permission)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Replaces all permissions of the key.' }),
    allowedIps: allowedIps.optional(),
  })
  .meta({
    id: 'UpdateApiKey',
    description: 'Changes to an API key. Omitted fields keep their value.',
    example: { name: 'Website', allowedIps: ['203.0.113.0/24'] },
  });

export const rotateApiKeySchema = z
  .strictObject({
    overlapSeconds: overlapSeconds('How long the old key keeps working, in seconds.', 0),
  })
  .meta({
    id: 'RotateApiKey',
    description: 'Options for rotating an API key.',
    example: { overlapSeconds: 3600 },
  });

const secret = z.string().meta({
  description: 'The full API key. It is not shown again.',
  pattern: '^ilqr_[0-9A-Za-z]{48}$',
  maxLength: 53,
});
const secretExample = `ilqr_${'3f9kX2mQ'.repeat(6)}`;

export const createdApiKeySchema = z.object({ apiKey: apiKeySchema, secret }).meta({
  id: 'CreatedApiKey',
  description: 'A new API key.',
  example: { apiKey: apiKeyExample, secret: secretExample },
});

export const rotatedApiKeySchema = z
  .object({
    apiKey: apiKeySchema,
    secret,
    replaced: apiKeySchema.meta({ description: 'The old API key.' }),
  })
  .meta({
    id: 'RotatedApiKey',
    description: 'The new API key, and the old one.',
    example: {
      apiKey: apiKeyExample,
      secret: secretExample,
      replaced: {
        ...apiKeyExample,
        id: 'key_abc122',
        revokedAt: '2024-01-15T11:30:00Z',
      },
    },
  });
