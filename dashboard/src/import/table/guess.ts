// Guesses what the columns of a file are, from their names and their values.

import { madeColumns } from '../../../../src/domain/csv/made-columns.ts';
import type { QrCodeType } from '../../schema-types.generated.ts';
import { allFields, fieldTypes, type ImportField } from './fields.ts';
import { headerNames } from './header-names.ts';

export type Mapping = readonly (ImportField | null)[];

/** Values of a column that are looked at. */
const sampleSize = 50;

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');

const exact = new Map(allFields.map((field) => [plain(field), field]));
const made = new Set(madeColumns.map(plain));
const known = new Map(
  allFields.flatMap((field) =>
    (headerNames[field]?.split(' ') ?? []).map((name) => [name, field] as const),
  ),
);

const isUrl = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim());
const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

/** Whether the first row contains names of columns: none of its cells is a value. */
export const isHeader = (cells: readonly string[]): boolean =>
  !cells.some((cell) => isUrl(cell) || isEmail(cell));

export interface Guess {
  mapping: Mapping;
  /** The type of all codes, if no column says it. */
  type: QrCodeType;
}

export function guess(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  width: number,
): Guess {
  const names = Array.from({ length: width }, (_, index) => plain(header?.[index] ?? ''));
  const mapping: (ImportField | null)[] = names.map(() => null);
  const has = (...fields: ImportField[]) => fields.some((field) => mapping.includes(field));
  const assign = (index: number, field: ImportField | undefined) => {
    if (field && mapping[index] === null && !has(field)) mapping[index] = field;
  };
  for (const names_ of [exact, known]) {
    for (const [index, name] of names.entries()) assign(index, names_.get(name));
  }
  const isContact = () => has('firstName', 'lastName', 'organization');
  const samples = rows.slice(0, sampleSize);
  const valuesAt = (index: number) =>
    samples.map((cells) => cells[index] ?? '').filter((cell) => cell.trim() !== '');
  const isFree = (index: number) =>
    mapping[index] === null && !made.has(names[index] ?? '') && valuesAt(index).length > 0;
  for (const index of names.keys()) {
    if (!isFree(index)) continue;
    if (valuesAt(index).every(isUrl)) assign(index, isContact() ? 'website' : 'url');
    else if (valuesAt(index).every(isEmail)) assign(index, isContact() ? 'email' : 'to');
  }
  if (!has('type')) swapByType(mapping, isContact());
  if (!has('name')) {
    const texts = names.findIndex(
      (_, index) => isFree(index) && !valuesAt(index).some((cell) => /^[\d.,\s]+$/.test(cell)),
    );
    if (!isContact() && texts >= 0) mapping[texts] = 'name';
  }
  const type = typeOf(has);
  if (has('type')) return { mapping, type };
  return { mapping: mapping.map((field) => (field && isOf(type, field) ? field : null)), type };
}

const isOf = (type: QrCodeType, field: ImportField): boolean =>
  fieldTypes[field]?.includes(type) ?? true;

/** Names that mean another field in files of another type. */
function swapByType(mapping: (ImportField | null)[], isContact: boolean): void {
  const swap = (from: ImportField, to: ImportField) => {
    const index = mapping.indexOf(from);
    if (index >= 0 && !mapping.includes(to)) mapping[index] = to;
  };
  if (isContact) swap('url', 'website');
  else {
    swap('website', 'url');
    if (!mapping.includes('url')) swap('email', 'to');
  }
}

function typeOf(has: (...fields: ImportField[]) => boolean): QrCodeType {
  if (has('firstName', 'lastName')) return 'VCARD';
  if (has('url')) return 'URL';
  if (has('ssid')) return 'WIFI';
  if (has('start')) return 'EVENT';
  if (has('latitude')) return 'GEO';
  if (has('to')) return 'EMAIL';
  if (has('organization')) return 'VCARD';
  if (has('message')) return 'SMS';
  if (has('phone')) return 'PHONE';
  return has('text') ? 'TEXT' : 'URL';
}
