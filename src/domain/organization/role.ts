// Roles of members.
import { describedEnum } from '../validation/terms.ts';

export const organizationRole = describedEnum(
  'OrganizationRole',
  'Role of a member in an organization.',
  ['ADMIN', 'EDITOR', 'VIEWER'],
  {
    ADMIN: 'Can also manage webhooks, API keys, members and the organization.',
    EDITOR:
      'Can also create and edit QR codes, folders, logos and style presets, and view webhooks.',
    VIEWER: 'Can view members, QR codes and scans.',
  },
);
