// Permissions of API keys.
import { describedEnum } from '../validation/terms.ts';

/** In the order in which they are listed. */
export const apiKeyPermission = describedEnum(
  'ApiKeyPermission',
  'Permission of an API key, or of a member through their role.',
  [
    'ORGANIZATION_READ',
    'QR_CODES_READ',
    'ANALYTICS_READ',
    'QR_CODES_WRITE',
    'WEBHOOKS_READ',
    'WEBHOOKS_WRITE',
    'API_KEYS_READ',
    'API_KEYS_WRITE',
  ],
  {
    ORGANIZATION_READ: 'View the organization and its members.',
    QR_CODES_READ: 'View QR codes, folders, tags, logos and style presets.',
    ANALYTICS_READ: 'View scans and analytics.',
    QR_CODES_WRITE: 'Create, update and delete QR codes, folders, logos and style presets.',
    WEBHOOKS_READ: 'View webhooks and their deliveries.',
    WEBHOOKS_WRITE: 'Create, update, test and delete webhooks.',
    API_KEYS_READ: 'View API keys, without their secrets.',
    API_KEYS_WRITE: 'Create, update, rotate and revoke API keys.',
  },
).meta({ id: 'ApiKeyPermission' });
