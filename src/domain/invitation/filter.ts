// Filter of lists of invitations.
import { z } from 'zod';
import { during, oneOf, searchIn } from '../filter/shape.ts';
import { organizationRole } from '../organization/role.ts';
import { describedEnum } from '../validation/terms.ts';
import { invitationDays } from './limits.ts';

export const invitationStatus = describedEnum(
  'InvitationStatus',
  'Whether an invitation can be accepted.',
  ['PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED'],
  {
    PENDING: 'The invitation can be accepted.',
    ACCEPTED: 'The invitation was accepted.',
    REVOKED:
      'An admin revoked the invitation, or the inviter or the invited person lost their role.',
    EXPIRED: `The invitation was not accepted within ${invitationDays} days.`,
  },
);

export const invitationFilter = z.strictObject({
  search: searchIn('email address'),
  statuses: oneOf(invitationStatus, 'Only invitations with one of these statuses.'),
  roles: oneOf(organizationRole, 'Only invitations to one of these roles.'),
  createdAt: during('Only invitations created in this period.'),
});
