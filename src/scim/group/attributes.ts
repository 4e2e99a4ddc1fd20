// The attributes of a group (RFC 7643, section 4.2).
import { type Attribute, commonAttributes } from '../protocol/attribute.ts';

export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

export const groupAttributes: readonly Attribute[] = [
  {
    name: 'displayName',
    description: 'Name of the group, by which GROUP_ROLES gives it roles.',
    required: true,
    unique: true,
  },
  {
    name: 'members',
    description: 'Users in the group.',
    type: 'complex',
    multiValued: true,
    subAttributes: [
      { name: 'value', description: 'ID of the user.' },
      {
        name: '$ref',
        description: 'URL of the user.',
        type: 'reference',
        referenceTypes: ['User'],
      },
      { name: 'display', description: 'Name of the user.' },
      { name: 'type', description: 'Type of the member.', canonicalValues: ['User'] },
    ],
  },
];

export const allGroupAttributes = [...commonAttributes, ...groupAttributes];
