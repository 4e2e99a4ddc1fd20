// The permissions of each role, which also limit the API keys of its members.
import type { ApiKeyPermission, OrganizationRole } from '../database/client/enums.ts';
import { allPermissions } from '../domain/api-key/permissions.ts';

const viewer = ['ORGANIZATION_READ', 'QR_CODES_READ', 'ANALYTICS_READ'] as const;
const editor = [...viewer, 'QR_CODES_WRITE', 'WEBHOOKS_READ'] as const;

const byRole: Record<OrganizationRole, ReadonlySet<ApiKeyPermission>> = {
  VIEWER: new Set(viewer),
  EDITOR: new Set(editor),
  ADMIN: new Set(allPermissions),
};

export const roleAllows = (role: OrganizationRole, permission: ApiKeyPermission): boolean =>
  byRole[role].has(permission);
