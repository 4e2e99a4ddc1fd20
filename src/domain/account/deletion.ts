// Schema for deleting the own account, as input.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { organizationTrashDays } from '../trash.ts';
import { maxPassword } from './password.ts';

const ids = z.array(z.string()).max(100, 'must have at most 100 IDs').nullish();

export const accountDeletion = z
  .strictObject({
    currentPassword: text({ max: maxPassword }).nullish().meta({
      description:
        'Your current password, required if you have one. Wrong attempts are throttled as in `logIn`.',
    }),
    newAdmins: ids.meta({
      description:
        'IDs of members who become admins of organizations whose only admin you are, as `me.deletion` shows them.',
    }),
    deleteOrganizations: ids.meta({
      description: `IDs of organizations to delete along. One without other members is deleted for good, with its QR codes and scans, and must be named here. One with other members, whose only admin you are, goes to the trash for ${organizationTrashDays} days: any of them can restore it and becomes its admin.`,
    }),
  })
  .meta({ id: 'DeleteMe' });
