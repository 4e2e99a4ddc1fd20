// The permissions of API keys, shared with the dashboard.

/** In the order in which they are listed. */
export const allPermissions = [
  'ORGANIZATION_READ',
  'QR_CODES_READ',
  'ANALYTICS_READ',
  'QR_CODES_WRITE',
  'WEBHOOKS_READ',
  'WEBHOOKS_WRITE',
  'API_KEYS_READ',
  'API_KEYS_WRITE',
] as const;

/** The permissions that a test key, or a key that is limited to folders, can have. */
export const scopedPermissions: readonly (typeof allPermissions)[number][] = [
  'ORGANIZATION_READ',
  'QR_CODES_READ',
  'ANALYTICS_READ',
  'QR_CODES_WRITE',
];

/** Permissions of a new key; those to manage API keys have to be asked for. */
export const defaultPermissions = allPermissions.filter(
  (permission) => permission !== 'API_KEYS_READ' && permission !== 'API_KEYS_WRITE',
);
