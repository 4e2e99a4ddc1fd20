// The attributes of a user (RFC 7643, section 4.1) that this server stores.
import { type Attribute, commonAttributes } from '../protocol/attribute.ts';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

export const userAttributes: readonly Attribute[] = [
  {
    name: 'userName',
    description: 'Name of the user at the identity provider.',
    required: true,
    unique: true,
  },
  {
    name: 'name',
    description: 'Parts of the name.',
    type: 'complex',
    subAttributes: [
      { name: 'formatted', description: 'The full name.' },
      { name: 'familyName', description: 'Last name.' },
      { name: 'givenName', description: 'First name.' },
    ],
  },
  {
    name: 'displayName',
    description: 'Name that is shown; by default made from `name`.',
  },
  {
    name: 'emails',
    description:
      'Email addresses. The account has the primary one, else the one for work, else the first, else `userName`.',
    type: 'complex',
    multiValued: true,
    subAttributes: [
      { name: 'value', description: 'The address.' },
      { name: 'display', description: 'Name for display.' },
      {
        name: 'type',
        description: 'What it is used for.',
        canonicalValues: ['work', 'home', 'other'],
      },
      { name: 'primary', description: 'Whether it is the primary one.', type: 'boolean' },
    ],
  },
  {
    name: 'active',
    description: 'Whether the user can sign in. Deactivating ends sessions and API keys at once.',
    type: 'boolean',
  },
  {
    name: 'groups',
    description: 'Groups of the user; changed in the groups.',
    type: 'complex',
    multiValued: true,
    readOnly: true,
    subAttributes: [
      { name: 'value', description: 'ID of the group.', readOnly: true },
      {
        name: '$ref',
        description: 'URL of the group.',
        type: 'reference',
        referenceTypes: ['Group'],
        readOnly: true,
      },
      { name: 'display', description: 'Name of the group.', readOnly: true },
    ],
  },
];

/** Of the schema and common ones. */
export const allUserAttributes = [...commonAttributes, ...userAttributes];
