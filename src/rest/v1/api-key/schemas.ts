// Schemas of API keys in REST v1.

import { fragmentShape } from '../../fragment-shape.ts';
import {
  RestApiKeyFragmentDoc,
  RestCreatedApiKeyFragmentDoc,
  RestRotatedApiKeyFragmentDoc,
  RestUsageOfApiKeyFragmentDoc,
} from './operations.generated.ts';

const example = {
  name: 'Website',
  preview: 'ilqr_3f9kX2mQ7bTz…',
  permissions: ['QR_CODES_READ' as const],
  status: 'ACTIVE' as const,
  createdBy: { id: 'usr_abc123', name: 'Ada' },
};

export const apiKeySchema = fragmentShape(RestApiKeyFragmentDoc, { example });

export const apiKeyUsageSchema = fragmentShape(RestUsageOfApiKeyFragmentDoc, {
  example: {
    lastAddress: '203.0.113.7',
    usage: [{ day: '2024-01-15', requests: 42, errors: [{ code: 'NOT_FOUND', count: 2 }] }],
  },
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
