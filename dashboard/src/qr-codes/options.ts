// What types, states and orders of codes are called.
import type { Labels } from '../components/text/labels.ts';
import type { QrCodeOrder, QrCodeStatus, QrCodeType } from './qr-codes.generated.ts';

export const types: Labels<QrCodeType> = {
  URL: 'Web address',
  VCARD: 'Contact',
  WIFI: 'Wi-Fi',
  TEXT: 'Text',
  EMAIL: 'Email',
  SMS: 'Text message',
  PHONE: 'Call',
  GEO: 'Place',
  EVENT: 'Event',
};

export const statuses: Record<QrCodeStatus, { words: string; tone: 'good' | 'warning' | 'plain' }> =
  {
    ACTIVE: { words: 'active', tone: 'good' },
    PAUSED: { words: 'paused', tone: 'warning' },
    ARCHIVED: { words: 'archived', tone: 'plain' },
  };

export const orders = {
  oldest: { words: 'Oldest first', graphql: 'CREATED_AT_ASC', rest: 'createdAt' },
  name: { words: 'By name', graphql: 'NAME_ASC', rest: 'name' },
  scans: { words: 'Most scans first', graphql: 'TOTAL_SCANS_DESC', rest: '-totalScans' },
} as const satisfies Record<string, { words: string; graphql: QrCodeOrder; rest: string }>;
