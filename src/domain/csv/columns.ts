// CSV columns of QR codes.
import { type ContentType, contentKinds, contentTypes, type DataColumn } from '../content/index.ts';
import { postalAddress } from '../content/vcard.ts';
import { madeColumns } from './made-columns.ts';

export const dataColumnsOf = (type: ContentType): readonly DataColumn[] =>
  contentKinds[type].columns;

/** All data columns without duplicates, in the order of the types. */
export const dataColumns: readonly DataColumn[] = [...new Set(contentTypes.flatMap(dataColumnsOf))];

const addressFields: ReadonlySet<string> = new Set(Object.keys(postalAddress.shape));

/** Path of a column's value in the data. */
export const pathOf = (column: DataColumn): readonly string[] =>
  addressFields.has(column) ? ['address', column] : [column];

/** Style fields with their own columns, besides the column `style`. */
export const styleColumns = ['foregroundColor', 'backgroundColor', 'cornerRadius'] as const;

const ownColumns = [
  'type',
  'name',
  'shortCode',
  'reuseShortCode',
  'status',
  'paused',
  'folder',
  'folderId',
  'tags',
  'dynamic',
  'externalId',
  'metadata',
  'notes',
] as const;

/** Columns of an export, in this order. */
export const exportedColumns = [
  'id',
  'type',
  'name',
  'shortCode',
  'shortUrl',
  'status',
  'paused',
  'folder',
  'folderId',
  'tags',
  'totalScans',
  'createdAt',
  'updatedAt',
  'dynamic',
  ...dataColumns,
  'style',
  'externalId',
  'metadata',
  'notes',
  'lastScannedAt',
  'createdBy',
  'updatedBy',
] as const;

/** Columns accepted by an import. */
export const importedColumns = [
  ...ownColumns,
  ...dataColumns,
  'style',
  ...styleColumns,
  ...madeColumns,
] as const;

export type Column = (typeof importedColumns)[number];
