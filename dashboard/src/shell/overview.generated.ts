/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether the short link of a QR code works. */
export type QrCodeStatus =
  /** The short link works; visitors are redirected. */
  | 'ACTIVE'
  /** Put away: the QR code is kept, and visitors are treated as for a `PAUSED` one. */
  | 'ARCHIVED'
  /** Temporarily disabled: visitors are redirected to `fallbackUrl` or see a notice. */
  | 'PAUSED';

/** Type of content. */
export type QrCodeType =
  /** Opens a new email. */
  | 'EMAIL'
  /** Adds an event to a calendar. */
  | 'EVENT'
  /** Shows a location on a map. */
  | 'GEO'
  /** Calls a phone number. */
  | 'PHONE'
  /** Opens a new text message. */
  | 'SMS'
  /** Shows text. */
  | 'TEXT'
  /** Opens a website; always dynamic. */
  | 'URL'
  /** Saves a contact. */
  | 'VCARD'
  /** Joins a Wi-Fi network. */
  | 'WIFI';

export type OverviewQueryVariables = Exact<{
  organization: string;
}>;


export type OverviewQuery = { organization: { id: string, qrCodes: { totalCount: number, nodes: Array<{ id: string, name: string, type: QrCodeType, status: QrCodeStatus, shortUrl: string, totalScans: number, createdAt: string }> }, analytics: { summary: { totalScans: number, uniqueScans: number } } | null } | null };


export const OverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Overview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"qrCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shortUrl"}},{"kind":"Field","name":{"kind":"Name","value":"totalScans"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"analytics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalScans"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueScans"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;