// Schemas of API keys in REST v1.

import { z } from 'zod';
import { allowedIps, keyName } from '../../../domain/api-key/shape.ts';
import { readTime } from '../../../domain/time/time.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { overlapSeconds } from '../shared/field-schemas.ts';
import {
  RestApiKeyFragmentDoc,
  RestCreatedApiKeyFragmentDoc,
  RestRotatedApiKeyFragmentDoc,
} from './operations.generated.ts';

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

const example = {
  name: 'Website',
  preview: 'ilqr_3f9kX2mQ7bTz…',
  permissions: ['QR_CODES_READ' as const],
  status: 'ACTIVE' as const,
  createdBy: { id: 'usr_abc123', name: 'Ada' },
};

export const apiKeySchema = fragmentShape(RestApiKeyFragmentDoc, { example });

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

const secret = `ilqr_${'3f9kX2mQ'.repeat(6)}`;

export const createdApiKeySchema = fragmentShape(RestCreatedApiKeyFragmentDoc, {
  example: { apiKey: example, secret },
});

export const rotatedApiKeySchema = fragmentShape(RestRotatedApiKeyFragmentDoc, {
  example: {
    apiKey: example,
    secret,
    replaced: { ...example, id: 'key_abc122', revokedAt: '2024-01-15T11:30:00Z' },
  },
});
