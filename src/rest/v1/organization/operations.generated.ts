/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** One thing that an API key, or a person by their role, may do. */
export type ApiKeyPermission =
  /** Seeing scans, single or counted. */
  | 'ANALYTICS_READ'
  /** Seeing API keys, never the secret of one. */
  | 'API_KEYS_READ'
  /** Making, changing, rotating, revoking API keys. */
  | 'API_KEYS_WRITE'
  /** Seeing the name of the organization, and its members. */
  | 'ORGANIZATION_READ'
  /** Seeing QR codes, folders, tags, logos, style presets. */
  | 'QR_CODES_READ'
  /** Making, changing, deleting those. */
  | 'QR_CODES_WRITE'
  /** Seeing webhooks and what was sent to them. */
  | 'WEBHOOKS_READ'
  /** Making, changing, testing, deleting webhooks. */
  | 'WEBHOOKS_WRITE';

/** What a person may do in an organization. */
export type OrganizationRole =
  /** Also changes webhooks, API keys, members, the organization itself. */
  | 'ADMIN'
  /** Also makes and changes QR codes, folders, logos, presets; sees webhooks. */
  | 'EDITOR'
  /** Sees members, QR codes and scans. */
  | 'VIEWER';

export type MyOrganizationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyOrganizationsQuery = { me: { organizations: Array<{ id: string, name: string, slug: string, role: OrganizationRole }> } };

export type OrganizationAccessQueryVariables = Exact<{
  organizationId: string;
}>;


export type OrganizationAccessQuery = { organization: { permissions: Array<ApiKeyPermission> } | null };


export const MyOrganizationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyOrganizations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]} as unknown as DocumentNode<MyOrganizationsQuery, MyOrganizationsQueryVariables>;
export const OrganizationAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}}]}}]} as unknown as DocumentNode<OrganizationAccessQuery, OrganizationAccessQueryVariables>;