// The fields that a column of a file can be imported as.
import type { Column } from '../../../../src/domain/csv/columns.ts';
import type { madeColumns } from '../../../../src/domain/csv/made-columns.ts';
import type { QrCodeType } from '../../schema-types.generated.ts';

export type ImportField = Exclude<Column, (typeof madeColumns)[number]>;

/** The types of codes that have a field, in the order of the form; null for all of them. */
export const fieldTypes: Readonly<Record<ImportField, readonly QrCodeType[] | null>> = {
  name: null,
  type: null,
  url: ['URL'],
  tags: null,
  folder: null,
  shortCode: null,
  notes: null,
  externalId: null,
  firstName: ['VCARD'],
  lastName: ['VCARD'],
  organization: ['VCARD'],
  title: ['VCARD', 'EVENT'],
  phone: ['VCARD', 'SMS', 'PHONE'],
  email: ['VCARD'],
  website: ['VCARD'],
  street: ['VCARD'],
  postalCode: ['VCARD'],
  city: ['VCARD'],
  region: ['VCARD'],
  country: ['VCARD'],
  ssid: ['WIFI'],
  password: ['WIFI'],
  encryption: ['WIFI'],
  hidden: ['WIFI'],
  text: ['TEXT'],
  to: ['EMAIL'],
  subject: ['EMAIL'],
  body: ['EMAIL'],
  message: ['SMS'],
  latitude: ['GEO'],
  longitude: ['GEO'],
  query: ['GEO'],
  start: ['EVENT'],
  end: ['EVENT'],
  location: ['EVENT'],
  description: ['EVENT'],
  dynamic: null,
  status: null,
  paused: null,
  reuseShortCode: null,
  folderId: null,
  metadata: null,
  foregroundColor: null,
  backgroundColor: null,
  cornerRadius: null,
  style: null,
};

export const isImportField = (name: string): name is ImportField => Object.hasOwn(fieldTypes, name);

export const allFields: readonly ImportField[] = Object.keys(fieldTypes).filter(isImportField);
