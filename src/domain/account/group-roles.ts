// Which groups of an identity provider have which roles in which organizations.
import { z } from 'zod';
import { isLower, organizationRole } from '../organization/role.ts';

type Role = z.output<typeof organizationRole>;

/** Members of the group have the role in the organization. */
export const groupRole = z.strictObject({
  group: z.string().min(1),
  /** URL name. */
  organization: z.string().regex(/^[a-z0-9-]+$/),
  role: organizationRole,
});

export type GroupRole = z.output<typeof groupRole>;

/** `=` can occur in the name of a group, such as `CN=qr-admins`. */
const entryPattern = /^(?<group>.+)=(?<organization>[^=:]+):(?<role>[^=:]+)$/;

const problem =
  'must be comma-separated pairs of a group and a role in an organization, by its URL name, for example qr-admins=acme:ADMIN,qr-editors=acme:EDITOR; roles are ADMIN, EDITOR and VIEWER';

/** Setting `GROUP_ROLES`: `qr-admins=acme:ADMIN, qr-editors=acme:EDITOR`. */
export const groupRoles = z.string().transform((text, { addIssue }): GroupRole[] => {
  const entries = text.split(',').map((entry) => {
    const { group, organization, role } = entryPattern.exec(entry.trim())?.groups ?? {};
    return { group: group?.trim(), organization: organization?.trim(), role: role?.trim() };
  });
  const { data } = z.array(groupRole).safeParse(entries);
  if (data) return data;
  addIssue(problem);
  return z.NEVER;
});

/** The highest role that the groups give in each organization, by its URL name. */
export function rolesOfGroups(
  groups: Iterable<string>,
  mapping: readonly GroupRole[],
): Map<string, Role> {
  const own = new Set(groups);
  const roles = new Map<string, Role>();
  for (const { group, organization, role } of mapping) {
    const before = roles.get(organization);
    if (own.has(group) && (!before || isLower(before, role))) roles.set(organization, role);
  }
  return roles;
}
