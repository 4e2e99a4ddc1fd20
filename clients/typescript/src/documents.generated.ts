/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedText } from './types.ts';

/** One thing that an API key, or a person by their role, may do. */
export type ApiKeyPermission =
  | 'ANALYTICS_READ'
  | 'API_KEYS_READ'
  | 'API_KEYS_WRITE'
  | 'ORGANIZATION_READ'
  | 'QR_CODES_READ'
  | 'QR_CODES_WRITE'
  | 'WEBHOOKS_READ'
  | 'WEBHOOKS_WRITE';

export type LogInInput = {
  email: string;
  password: string;
};

/** What a person may do in an organization. */
export type OrganizationRole =
  | 'ADMIN'
  | 'EDITOR'
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