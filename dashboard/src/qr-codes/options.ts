// Options of the list of QR codes that the address and the APIs share.
import type { QrCodeOrder, QrCodeStatus } from '../schema-types.generated.ts';

export const statusTones: Record<QrCodeStatus, 'good' | 'warning' | 'plain'> = {
  ACTIVE: 'good',
  PAUSED: 'warning',
  ARCHIVED: 'plain',
  DELETED: 'plain',
};

/** Besides newest first, which no address names. */
export const orders = {
  oldest: { graphql: 'CREATED_AT_ASC', rest: 'createdAt' },
  name: { graphql: 'NAME_ASC', rest: 'name' },
  'name-desc': { graphql: 'NAME_DESC', rest: '-name' },
  scans: { graphql: 'TOTAL_SCANS_DESC', rest: '-totalScans' },
  'last-scanned': { graphql: 'LAST_SCANNED_AT_DESC', rest: '-lastScannedAt' },
  updated: { graphql: 'UPDATED_AT_DESC', rest: '-updatedAt' },
  'least-updated': { graphql: 'UPDATED_AT_ASC', rest: 'updatedAt' },
  expires: { graphql: 'EXPIRES_AT_ASC', rest: 'expiresAt' },
} as const satisfies Record<string, { graphql: QrCodeOrder; rest: string }>;

export type Order = keyof typeof orders;

/** Why somebody should look at a code. */
export type Attention = 'expiring' | 'broken';

/** Codes that expire in so many days need attention. */
export const expiringDays = 14;

/** Columns beside the name, in their order. */
export const columns = ['scans', 'lastScanned', 'created', 'updated', 'expires'] as const;

export type Column = (typeof columns)[number];

export const defaultColumns: readonly Column[] = ['scans', 'lastScanned', 'created'];

type Direction = 'ascending' | 'descending';

/** What a click on a head sorts by, one after another; undefined is newest first. */
export const sortsOf: Readonly<
  Record<Column | 'name', readonly { order: Order | undefined; direction: Direction }[]>
> = {
  name: [
    { order: 'name', direction: 'ascending' },
    { order: 'name-desc', direction: 'descending' },
  ],
  scans: [{ order: 'scans', direction: 'descending' }],
  lastScanned: [{ order: 'last-scanned', direction: 'descending' }],
  created: [
    { order: undefined, direction: 'descending' },
    { order: 'oldest', direction: 'ascending' },
  ],
  updated: [
    { order: 'updated', direction: 'descending' },
    { order: 'least-updated', direction: 'ascending' },
  ],
  expires: [{ order: 'expires', direction: 'ascending' }],
};
