// What clients learn about this server (RFC 7643, sections 5 to 7).
import { groupAttributes, groupSchema } from './group/attributes.ts';
import type { Attribute } from './protocol/attribute.ts';
import { maxPageSize } from './protocol/list.ts';
import { userAttributes, userSchema } from './user/attributes.ts';

const schemaOf = (name: string) => `urn:ietf:params:scim:schemas:core:2.0:${name}`;

const unsupported = { supported: false };

export const serviceProviderConfig = (base: string) => ({
  schemas: [schemaOf('ServiceProviderConfig')],
  patch: { supported: true },
  bulk: { ...unsupported, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: maxPageSize },
  changePassword: unsupported,
  sort: unsupported,
  etag: unsupported,
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'The token of the setting SCIM_TOKEN, in the header Authorization.',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      primary: true,
    },
  ],
  meta: {
    resourceType: 'ServiceProviderConfig',
    location: `${base}/ServiceProviderConfig`,
  },
});

const types = [
  { name: 'User', endpoint: '/Users', schema: userSchema, attributes: userAttributes },
  { name: 'Group', endpoint: '/Groups', schema: groupSchema, attributes: groupAttributes },
];

export const resourceTypes = (base: string) =>
  types.map(({ name, endpoint, schema }) => ({
    schemas: [schemaOf('ResourceType')],
    id: name,
    name,
    endpoint,
    description: `${name}s of the identity provider.`,
    schema,
    schemaExtensions: [],
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  }));

export const schemas = (base: string) =>
  types.map(({ name, schema, attributes }) => ({
    schemas: [schemaOf('Schema')],
    id: schema,
    name,
    description: `${name}s of the identity provider.`,
    attributes: attributes.map(described),
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${schema}` },
  }));

function described(attribute: Attribute): object {
  const { name, type = 'string', description, subAttributes } = attribute;
  const { canonicalValues, referenceTypes } = attribute;
  return {
    name,
    type,
    multiValued: attribute.multiValued ?? false,
    description,
    required: attribute.required ?? false,
    ...(canonicalValues && { canonicalValues }),
    ...(type === 'string' && { caseExact: attribute.caseExact ?? false }),
    mutability: attribute.readOnly ? 'readOnly' : 'readWrite',
    returned: 'default',
    uniqueness: attribute.unique ? 'server' : 'none',
    ...(referenceTypes && { referenceTypes }),
    ...(subAttributes && { subAttributes: subAttributes.map(described) }),
  };
}
