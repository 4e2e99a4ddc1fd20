/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedText } from './types.ts';

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

/** What `logIn` takes. */
export type LogInInput = {
  /** Of the account, in upper or lower case. */
  email: string;
  /** Up to 1,000 characters. */
  password: string;
};

/** What a person may do in an organization. */
export type OrganizationRole =
  /** Also changes webhooks, API keys, members, the organization itself. */
  | 'ADMIN'
  /** Also makes and changes QR codes, folders, logos, presets; sees webhooks. */
  | 'EDITOR'
  /** Sees members, QR codes and scans. */
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

export type LogInMutationVariables = Exact<{
  input: LogInInput;
}>;


export type LogInMutation = { logIn: { user: { id: string } } };

export type LogOutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogOutMutation = { logOut: { ok: boolean } };

export const QrCodeScanned: TypedText<QrCodeScannedSubscription, QrCodeScannedSubscriptionVariables> = "subscription QrCodeScanned($organizationId: ID!, $qrCodeId: ID) {\n  qrCodeScanned(organizationId: $organizationId, qrCodeId: $qrCodeId) {\n    id\n    qrCodeId\n    scannedAt\n    country\n    region\n    city\n    device\n    os\n    browser\n    language\n    referrer\n    target\n    unique\n  }\n}";

export const OwnOrganizations: TypedText<OwnOrganizationsQuery, OwnOrganizationsQueryVariables> = "query OwnOrganizations {\n  me {\n    organizations {\n      id\n    }\n  }\n}";

export const WhoAmI: TypedText<WhoAmIQuery, WhoAmIQueryVariables> = "query WhoAmI {\n  me {\n    email\n    name\n    organizations {\n      id\n      role\n      permissions\n    }\n  }\n}";

export const LogIn: TypedText<LogInMutation, LogInMutationVariables> = "mutation LogIn($input: LogInInput!) {\n  logIn(input: $input) {\n    user {\n      id\n    }\n  }\n}";

export const LogOut: TypedText<LogOutMutation, LogOutMutationVariables> = "mutation LogOut {\n  logOut {\n    ok\n  }\n}";