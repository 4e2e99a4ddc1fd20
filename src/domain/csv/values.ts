// What the texts of a row say of a QR code, by the words of REST v1.
import type { ContentType } from '../content/index.ts';
import { type Column, dataColumnsOf, pathOf, styleColumns } from './columns.ts';
import { splitTags } from './tags.ts';

/** Column -> the text of its cell; an empty cell is left out. */
export type Texts = Partial<Record<Column, string>>;

// What is not of its kind stays a text, so that the schema of the field refuses it.
const upper = (text: string | undefined) => text?.trim().toUpperCase();

function truth(text: string): boolean | string {
  const word = text.trim().toLowerCase();
  return word === 'true' || (word === 'false' ? false : text);
}

function number(text: string): number | string {
  const digits = text.trim();
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(digits) ? Number(digits) : text;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** All that a row says besides its data. */
export function ownValues(texts: Texts): Record<string, unknown> {
  const { name, shortCode, folder, folderId, tags, dynamic } = texts;
  return {
    type: upper(texts.type) ?? (texts.url === undefined ? undefined : 'URL'),
    name,
    shortCode,
    folder,
    folderId,
    status: upper(texts.status),
    tags: tags === undefined ? undefined : splitTags(tags),
    dynamic: dynamic === undefined ? undefined : truth(dynamic),
    style: styleOf(texts),
  };
}

/** The style as JSON, with what stands in columns of its own over it. */
function styleOf(texts: Texts): unknown {
  const whole = texts.style === undefined ? {} : json(texts.style);
  const parts = styleColumns.flatMap((column) => {
    const text = texts[column];
    if (text === undefined) return [];
    return [[column, column === 'cornerRadius' ? number(text) : text] as const];
  });
  if (texts.style === undefined && parts.length === 0) return undefined;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return whole;
  return { ...whole, ...Object.fromEntries(parts) };
}

/** The data of a type, as far as the row has it. */
export function dataValues(type: ContentType, texts: Texts): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const address: Record<string, unknown> = {};
  for (const column of dataColumnsOf(type)) {
    const text = texts[column];
    if (text === undefined) continue;
    const [outer, inner] = pathOf(column);
    if (inner !== undefined) address[inner] = text;
    else if (outer !== undefined) data[outer] = dataValue(column, text);
  }
  return Object.keys(address).length > 0 ? { ...data, address } : data;
}

function dataValue(column: Column, text: string): unknown {
  switch (column) {
    case 'latitude':
    case 'longitude':
      return number(text);
    case 'hidden':
      return truth(text);
    default:
      return text;
  }
}
