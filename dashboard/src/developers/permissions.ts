// What a key may do, in words.
import type { ApiKeyPermission } from './api-keys.generated.ts';

export const permissionWords: readonly { permission: ApiKeyPermission; words: string }[] = [
  { permission: 'QR_CODES_READ', words: 'Read QR codes, their pictures, folders and styles' },
  { permission: 'QR_CODES_WRITE', words: 'Create, change and delete QR codes' },
  { permission: 'ANALYTICS_READ', words: 'Read scans and analytics' },
  { permission: 'WEBHOOKS_READ', words: 'Read webhooks and their deliveries' },
  { permission: 'WEBHOOKS_WRITE', words: 'Create, change and delete webhooks' },
  { permission: 'ORGANIZATION_READ', words: 'Read the organization, its members, its audit log' },
  { permission: 'API_KEYS_READ', words: 'Read API keys' },
  { permission: 'API_KEYS_WRITE', words: 'Create, rotate and revoke API keys' },
];
