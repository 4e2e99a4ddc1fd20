// The columns of QR codes in a CSV file.
import type { Content, ContentType } from '../content/index.ts';

type Held<Type extends ContentType> = Extract<Content, { type: Type }>['data'];
type Address = NonNullable<Held<'VCARD'>['address']>;

const addressFields = [
  'street',
  'city',
  'region',
  'postalCode',
  'country',
] as const satisfies readonly (keyof Address)[];

/** Type -> the fields of its data, each a column of that name; those of an address stand among them. */
const dataFields = {
  URL: ['url'],
  VCARD: [
    'firstName',
    'lastName',
    'organization',
    'title',
    'phone',
    'email',
    'website',
    ...addressFields,
  ],
  WIFI: ['ssid', 'password', 'encryption', 'hidden'],
  TEXT: ['text'],
  EMAIL: ['to', 'subject', 'body'],
  SMS: ['phone', 'message'],
  PHONE: ['phone'],
  GEO: ['latitude', 'longitude', 'query'],
  EVENT: ['title', 'start', 'end', 'location', 'description'],
} as const satisfies {
  [Type in ContentType]: readonly (keyof Held<Type> | keyof Address)[];
};

export type DataColumn = (typeof dataFields)[ContentType][number];

export const dataColumnsOf = (type: ContentType): readonly DataColumn[] => dataFields[type];

/** Every data column once, by the order of the types. */
export const dataColumns: readonly DataColumn[] = [...new Set(Object.values(dataFields).flat())];

const addressNames: ReadonlySet<string> = new Set(addressFields);

/** Where the value of a column stands in the data. */
export const pathOf = (column: DataColumn): readonly string[] =>
  addressNames.has(column) ? ['address', column] : [column];

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
