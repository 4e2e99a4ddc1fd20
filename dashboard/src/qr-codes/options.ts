// Options of the list of QR codes that the address and the APIs share.
import type { QrCodeOrder, QrCodeStatus } from '../schema-types.generated.ts';

export const statusTones: Record<QrCodeStatus, 'good' | 'warning' | 'plain'> = {
  ACTIVE: 'good',
  PAUSED: 'warning',
  ARCHIVED: 'plain',
  DELETED: 'plain',
};

export const orders = {
  oldest: { graphql: 'CREATED_AT_ASC', rest: 'createdAt' },
  name: { graphql: 'NAME_ASC', rest: 'name' },
  scans: { graphql: 'TOTAL_SCANS_DESC', rest: '-totalScans' },
} as const satisfies Record<string, { graphql: QrCodeOrder; rest: string }>;
