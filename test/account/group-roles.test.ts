// The setting GROUP_ROLES.
import { expect, test } from 'vitest';
import { readConfig } from '../../src/core/config.ts';
import { rolesOfGroups } from '../../src/domain/account/group-roles.ts';

const mappingOf = (text: string) => readConfig({ GROUP_ROLES: text }).groupRoles;

test('names a group, an organization and a role', () => {
  expect(mappingOf('qr-admins=acme:ADMIN, CN=QR editors = acme:EDITOR')).toEqual([
    { group: 'qr-admins', organization: 'acme', role: 'ADMIN' },
    { group: 'CN=QR editors', organization: 'acme', role: 'EDITOR' },
  ]);
});

test('gives the highest role of all groups in each organization', () => {
  const mapping = mappingOf('a=acme:VIEWER,b=acme:ADMIN,c=acme:EDITOR,a=globex:EDITOR');
  expect([...rolesOfGroups(['a', 'c'], mapping)]).toEqual([
    ['acme', 'EDITOR'],
    ['globex', 'EDITOR'],
  ]);
  expect([...rolesOfGroups(['a', 'b'], mapping)]).toContainEqual(['acme', 'ADMIN']);
  expect(rolesOfGroups(['d'], mapping).size).toBe(0);
});

test.each([
  'admins',
  'admins=acme',
  'admins=acme:OWNER',
  '=acme:ADMIN',
  'a=b:ADMIN,',
  'a=B C:ADMIN',
])('%s is refused with an example', (text) => {
  expect(() => mappingOf(text)).toThrow(/^GROUP_ROLES must be .*qr-admins=acme:ADMIN/);
});
