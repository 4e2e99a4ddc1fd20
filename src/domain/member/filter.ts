// Filter of lists of members.
import { z } from 'zod';
import { during, oneOf, searchIn } from '../filter/shape.ts';
import { organizationRole } from '../organization/role.ts';

export const memberFilter = z.strictObject({
  search: searchIn('name or email address'),
  roles: oneOf(organizationRole, 'Only members with one of these roles.'),
  joinedAt: during('Only members who joined in this period.'),
});
