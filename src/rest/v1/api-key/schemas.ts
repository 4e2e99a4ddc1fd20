// The shapes of API keys in REST v1.

import { z } from 'zod';
import { name, nameLimits } from '../../../domain/text/name.ts';
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
  .meta({ id: 'ApiKeyPermission', description: 'What a key may do.' });

const keyName = name.meta({
  id: 'ApiKeyName',
  description: `What people call it. ${nameLimits}.`,
});

const allowedIps = z
  .array(text({ max: 100 }).meta({ description: 'An address, or a range such as 203.0.113.0/24.' }))
  .max(100)
  .meta({ id: 'AllowedIps', description: 'From where it may be used; empty: from anywhere.' });

const apiKeyMaker = maker.meta({
  id: 'ApiKeyMaker',
  description: 'Whose role bounds what a key may do.',
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
      description: 'How the key begins: enough to tell keys apart, never enough to use one.',
    }),
    permissions: z.array(permission).max(8).meta({ description: 'What it may do.' }),
    allowedIps,
    status: z
      .enum(['ACTIVE', 'EXPIRED', 'REVOKED'])
      .meta({ description: 'Only an ACTIVE key is let in.' }),
    createdAt: dateTime,
    createdBy: apiKeyMaker.nullable().meta({ description: 'null: they are gone.' }),
    lastUsedAt: dateTime.nullable().meta({ description: 'To within a minute; null: never.' }),
    expiresAt: dateTime.nullable().meta({ description: 'null: it does not expire.' }),
    revokedAt: dateTime.nullable().meta({
      description: 'From when on it is refused; in the future while a rotation overlaps.',
    }),
  })
  .meta({
    id: 'ApiKey',
    description: 'A key, without what would let one use it.',
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
      description: 'Left out: every permission but API_KEYS_READ and API_KEYS_WRITE.',
    }),
    expiresAt: future.nullish().meta({
      description:
        'In the future; null: never. Left out: never, or, if a key creates it, when that key ends.',
    }),
    allowedIps: allowedIps.nullish().meta({
      description:
        'From where it may be used; empty or null: from anywhere. Left out: from anywhere, or, if a key creates it, from where that key may be used.',
    }),
  })
  .meta({
    id: 'CreateApiKey',
    description: 'A new key.',
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
      .meta({ description: 'All that it may do from now on.' }),
    allowedIps: allowedIps.optional(),
  })
  .meta({
    id: 'UpdateApiKey',
    description: 'Fields left out keep their value.',
    example: { name: 'Website', allowedIps: ['203.0.113.0/24'] },
  });

export const rotateApiKeySchema = z
  .strictObject({ overlapSeconds: overlapSeconds('How long the old key works too.', 0) })
  .meta({
    id: 'RotateApiKey',
    description: 'How a key is replaced.',
    example: { overlapSeconds: 3600 },
  });

const secret = z.string().meta({
  description: 'The whole key, shown only here.',
  pattern: '^ilqr_[0-9A-Za-z]{48}$',
  maxLength: 53,
});
const secretExample = `ilqr_${'3f9kX2mQ'.repeat(6)}`;

export const createdApiKeySchema = z.object({ apiKey: apiKeySchema, secret }).meta({
  id: 'CreatedApiKey',
  description: 'A new key.',
  example: { apiKey: apiKeyExample, secret: secretExample },
});

export const rotatedApiKeySchema = z
  .object({
    apiKey: apiKeySchema,
    secret,
    replaced: apiKeySchema.meta({ description: 'The old key as it is now.' }),
  })
  .meta({
    id: 'RotatedApiKey',
    description: 'The new key, and the old one.',
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
