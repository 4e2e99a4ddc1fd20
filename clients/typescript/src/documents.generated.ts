/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedText } from './types.ts';

/** Permission of an API key, or of a member through their role. */
export type ApiKeyPermission =
  /** View scans and analytics. */
  | 'ANALYTICS_READ'
  /** View API keys, without their secrets. */
  | 'API_KEYS_READ'
  /** Create, update, rotate and revoke API keys. */
  | 'API_KEYS_WRITE'
  /** View the organization and its members. */
  | 'ORGANIZATION_READ'
  /** View QR codes, folders, tags, logos and style presets. */
  | 'QR_CODES_READ'
  /** Create, update and delete QR codes, folders, logos and style presets. */
  | 'QR_CODES_WRITE'
  /** View webhooks and their deliveries. */
  | 'WEBHOOKS_READ'
  /** Create, update, test and delete webhooks. */
  | 'WEBHOOKS_WRITE';

/** Role of a member in an organization. */
export type OrganizationRole =
  /** Can also manage webhooks, API keys, members and the organization. */
  | 'ADMIN'
  /** Can also create and edit QR codes, folders, logos and style presets, and view webhooks. */
  | 'EDITOR'
  /** Can view members, QR codes and scans. */
  | 'VIEWER';

export type QrCodeScannedSubscriptionVariables = Exact<{
  organizationId: string;
  qrCodeId?: string | null | undefined;
}>;


export type QrCodeScannedSubscription = { qrCodeScanned: { id: string, qrCodeId: string, scannedAt: string, country: string | null, region: string | null, city: string | null, device: string | null, os: string | null, browser: string | null, language: string | null, referrer: string | null, target: string | null, unique: boolean } };

export type OwnOrganizationsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnOrganizationsQuery = { me: { organizations: Array<{ id: string }> } };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { me: { email: string, name: string, organizations: Array<{ id: string, role: OrganizationRole, permissions: Array<ApiKeyPermission> }> } };

export const QrCodeScanned: TypedText<QrCodeScannedSubscription, QrCodeScannedSubscriptionVariables> = "subscription QrCodeScanned($organizationId: ID!, $qrCodeId: ID) {\n  qrCodeScanned(organizationId: $organizationId, qrCodeId: $qrCodeId) {\n    id\n    qrCodeId\n    scannedAt\n    country\n    region\n    city\n    device\n    os\n    browser\n    language\n    referrer\n    target\n    unique\n  }\n}";

export const OwnOrganizations: TypedText<OwnOrganizationsQuery, OwnOrganizationsQueryVariables> = "query OwnOrganizations {\n  me {\n    organizations {\n      id\n    }\n  }\n}";

export const WhoAmI: TypedText<WhoAmIQuery, WhoAmIQueryVariables> = "query WhoAmI {\n  me {\n    email\n    name\n    organizations {\n      id\n      role\n      permissions\n    }\n  }\n}";