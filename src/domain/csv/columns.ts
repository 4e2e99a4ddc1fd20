// The columns of QR codes in a CSV file.
import { type ContentType, contentKinds, contentTypes, type DataColumn } from '../content/index.ts';
import { postalAddress } from '../content/vcard.ts';

export const dataColumnsOf = (type: ContentType): readonly DataColumn[] =>
  contentKinds[type].columns;

/** Every data column once, by the order of the types. */
export const dataColumns: readonly DataColumn[] = [...new Set(contentTypes.flatMap(dataColumnsOf))];

const addressFields: ReadonlySet<string> = new Set(Object.keys(postalAddress.shape));

/** Where the value of a column stands in the data. */
export const pathOf = (column: DataColumn): readonly string[] =>
  addressFields.has(column) ? ['address', column] : [column];

/** What the server makes itself, so that an import passes over it. */
const madeColumns = ['id', 'shortUrl', 'totalScans', 'createdAt', 'updatedAt'] as const;

/** Parts of a style that have columns of their own, beside the whole of it. */
export const styleColumns = ['foregroundColor', 'backgroundColor', 'cornerRadius'] as const;

const ownColumns = [
  'type',
  'name',
  'shortCode',
  'status',
  'folder',
  'folderId',
  'tags',
  'dynamic',
] as const;

/** What a file that was exported has, in this order. */
export const exportedColumns = [
  'id',
  'type',
  'name',
  'shortCode',
  'shortUrl',
  'status',
  'folder',
  'folderId',
  'tags',
  'totalScans',
  'createdAt',
  'updatedAt',
  'dynamic',
  ...dataColumns,
  'style',
] as const;

/** What an import takes. */
export const importedColumns = [
  ...ownColumns,
  ...dataColumns,
  'style',
  ...styleColumns,
  ...madeColumns,
] as const;

export type Column = (typeof importedColumns)[number];
