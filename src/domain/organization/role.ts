// Roles of members.
import type { z } from 'zod';
import { describedEnum } from '../validation/terms.ts';

/** From the one with the most permissions to the one with the fewest. */
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

type Role = z.output<typeof organizationRole>;

/** Whether a role has fewer permissions than another. */
export const isLower = (role: Role, than: Role): boolean =>
  organizationRole.options.indexOf(role) > organizationRole.options.indexOf(than);
