// The roles of people, in words.
import type { OrganizationRole } from './settings.generated.ts';

const roles: readonly { role: OrganizationRole; words: string }[] = [
  { role: 'VIEWER', words: 'Viewer: reads' },
  { role: 'EDITOR', words: 'Editor: makes and changes codes' },
  { role: 'ADMIN', words: 'Admin: also people and keys' },
];

export const isRole = (value: string): value is OrganizationRole =>
  roles.some(({ role }) => role === value);

export const RoleOptions = () =>
  roles.map(({ role, words }) => (
    <option key={role} value={role}>
      {words}
    </option>
  ));
