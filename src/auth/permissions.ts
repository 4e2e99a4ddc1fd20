// The permissions of each role, which also limit the API keys of its members.
import type { ApiKeyPermission, OrganizationRole } from '../database/client/enums.ts';

const viewer = ['ORGANIZATION_READ', 'QR_CODES_READ', 'ANALYTICS_READ'] as const;
const editor = [...viewer, 'QR_CODES_WRITE', 'WEBHOOKS_READ'] as const;
const admin = [...editor, 'WEBHOOKS_WRITE', 'API_KEYS_READ', 'API_KEYS_WRITE'] as const;

const byRole: Record<OrganizationRole, ReadonlySet<ApiKeyPermission>> = {
  VIEWER: new Set(viewer),
  EDITOR: new Set(editor),
  ADMIN: new Set(admin),
};

export const allPermissions: readonly ApiKeyPermission[] = admin;

/** Default permissions of new keys. */
export const defaultPermissions: readonly ApiKeyPermission[] = admin.filter(
  (permission) => permission !== 'API_KEYS_READ' && permission !== 'API_KEYS_WRITE',
);

export const roleAllows = (role: OrganizationRole, permission: ApiKeyPermission): boolean =>
  byRole[role].has(permission);
