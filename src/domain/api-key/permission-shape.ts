// Schema for permissions.
import { describedEnum } from '../validation/terms.ts';
import { allPermissions } from './permissions.ts';

export const apiKeyPermission = describedEnum(
  'ApiKeyPermission',
  'Permission of an API key, or of a member through their role.',
  allPermissions,
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
);
