// What the texts of emails are about.
import type { OrganizationRole } from '../../../database/client/enums.ts';

export interface LinkDetails {
  /** Of this server. */
  host: string;
  url: string;
}

export interface NewDeviceDetails extends LinkDetails {
  /** Browser and operating system; undefined if unknown. */
  browser: string | undefined;
  os: string | undefined;
  /** IP address. */
  address: string;
  /** When, in the reader's language and time zone. */
  time: string;
}

/** A change to the ways to sign in. */
export type SignInChange =
  | 'authenticatorAdded'
  | 'authenticatorRemoved'
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'identityLinked'
  | 'identityUnlinked'
  | 'recoveryCodesCreated'
  | 'recoveryCodeUsed'
  /** By the operator. */
  | 'secondFactorReset';

export interface SignInChangeDetails extends LinkDetails {
  change: SignInChange;
  /** Of the passkey or of the identity provider. */
  name: string;
}

/** Names as the user gave them; texts reduce them to a short line with `mailLine`. */
export interface InvitationDetails {
  inviter: string;
  /** Of the inviter. */
  email: string;
  organization: string;
  role: OrganizationRole;
  url: string;
}
