/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether a QR code is in use, and where it is shown. */
export type QrCodeStatus =
  /** The short link works; visitors are redirected. */
  | 'ACTIVE'
  /** Hidden: lists contain the QR code only when they are filtered by this status. Its short link works as before, unless it is `paused`. */
  | 'ARCHIVED'
  /** In the trash: lists contain the QR code only when they are filtered by this status, and its short link does not work until it is restored. */
  | 'DELETED'
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

export type RestQrCodeFragment = { id: string, type: QrCodeType, name: string, shortUrl: string, shortCode: string, data: unknown, status: QrCodeStatus, paused: boolean, externalId: string | null, notes: string | null, totalScans: number, lastScannedAt: string | null, createdAt: string, updatedAt: string, archivedAt: string | null, deletedAt: string | null, purgeAt: string | null, folderId: string | null, tags: Array<string>, test: boolean, dynamic: boolean, style: unknown, metadata: unknown, createdBy: unknown, updatedBy: unknown, routing: unknown };

export const RestQrCodeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestQrCode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QrCode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortUrl"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","alias":{"kind":"Name","value":"style"},"name":{"kind":"Name","value":"styleData"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","alias":{"kind":"Name","value":"metadata"},"name":{"kind":"Name","value":"metadataData"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"totalScans"}},{"kind":"Field","name":{"kind":"Name","value":"lastScannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","alias":{"kind":"Name","value":"createdBy"},"name":{"kind":"Name","value":"createdByData"}},{"kind":"Field","alias":{"kind":"Name","value":"updatedBy"},"name":{"kind":"Name","value":"updatedByData"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"purgeAt"}},{"kind":"Field","name":{"kind":"Name","value":"folderId"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"test"}},{"kind":"Field","name":{"kind":"Name","value":"dynamic"}},{"kind":"Field","alias":{"kind":"Name","value":"routing"},"name":{"kind":"Name","value":"routingData"}}]}}]} as unknown as DocumentNode<RestQrCodeFragment, unknown>;