// Typed IDs (TypeID).
import { fromUUID, TypeID, typeidUnboxed } from 'typeid-js';

/** GraphQL type -> ID prefix. */
const idPrefixes = {
  Organization: 'org',
  User: 'usr',
  Member: 'mem',
  ApiKey: 'key',
  QrCode: 'qr',
  Folder: 'fld',
  Logo: 'lgo',
  StylePreset: 'sty',
  SavedView: 'viw',
  SharedReport: 'rpt',
  Webhook: 'wh',
  WebhookDelivery: 'dlv',
  Session: 'ses',
  Invitation: 'inv',
  AuditEvent: 'aud',
  EmailChange: 'emc',
  Authenticator: 'atr',
  Passkey: 'psk',
  RecoveryCode: 'rcv',
  Identity: 'idn',
  SignInStep: 'sis',
  DeviceAuthorization: 'dva',
  ScimGroup: 'scg',
  ExportJob: 'exp',
  ImportJob: 'imp',
  Scan: 'scn',
} as const;

export type Identified = keyof typeof idPrefixes;

/** Creates an ID: prefix, `_` and 26 characters that sort by time (TypeID 0.3: UUIDv7 in base32). */
export const createId = (type: Identified): string => typeidUnboxed(idPrefixes[type]);

/** The lowest ID of a type that `createId` returns at a time or later. */
export function firstIdAt(type: Identified, time: Date): string {
  const hex = time.getTime().toString(16).padStart(12, '0');
  return fromUUID(`${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`, idPrefixes[type]);
}

/** Regular expression for the IDs of a type. */
export const idPattern = (type: Identified): string => `^${idPrefixes[type]}_[0-9a-z]{1,26}$`;

/** The ID of a scan, which is stored as a plain UUID. */
export const scanId = (uuid: string): string => fromUUID(uuid, idPrefixes.Scan);

/** The UUID of a scan; undefined for a malformed ID. */
export function scanUuid(id: string): string | undefined {
  try {
    return TypeID.fromString(id, idPrefixes.Scan).toUUID();
  } catch {
    return undefined;
  }
}

export const isIdentified = (type: string): type is Identified => Object.hasOwn(idPrefixes, type);

/** ID prefix of a GraphQL type, if it has one. */
export const idPrefixOf = (type: string): string | undefined =>
  isIdentified(type) ? idPrefixes[type] : undefined;

const types = {
  org: 'Organization',
  usr: 'User',
  mem: 'Member',
  key: 'ApiKey',
  qr: 'QrCode',
  fld: 'Folder',
  lgo: 'Logo',
  sty: 'StylePreset',
  viw: 'SavedView',
  rpt: 'SharedReport',
  wh: 'Webhook',
  dlv: 'WebhookDelivery',
  ses: 'Session',
  inv: 'Invitation',
  aud: 'AuditEvent',
  emc: 'EmailChange',
  atr: 'Authenticator',
  psk: 'Passkey',
  rcv: 'RecoveryCode',
  idn: 'Identity',
  sis: 'SignInStep',
  dva: 'DeviceAuthorization',
  scg: 'ScimGroup',
  exp: 'ExportJob',
  imp: 'ImportJob',
  scn: 'Scan',
} satisfies Record<(typeof idPrefixes)[Identified], Identified>;

/** The type that an ID claims by its prefix; undefined for a malformed ID. */
export function typeOfId(id: string): Identified | undefined {
  const prefix = /^([a-z]{2,3})_[0-9a-z]{1,26}$/.exec(id)?.[1];
  if (prefix === undefined) return undefined;
  return Object.entries(types).find(([known]) => known === prefix)?.[1];
}
