// Converts the cells of a row to the fields of REST v1.
import type { ContentType } from '../content/index.ts';
import { type Column, dataColumnsOf, pathOf, styleColumns } from './columns.ts';
import { splitTags } from './tags.ts';

/** Column -> cell text; empty cells are omitted. */
export type Texts = Partial<Record<Column, string>>;

// Values that cannot be converted stay strings, so that the schema rejects them.
const upper = (text: string | undefined) => text?.trim().toUpperCase();

function readBoolean(text: string): boolean | string {
  const word = text.trim().toLowerCase();
  return word === 'true' || (word === 'false' ? false : text);
}

const booleanIn = (text: string | undefined) =>
  text === undefined ? undefined : readBoolean(text);

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

/** The fields of a row except its data. */
export function ownValues(texts: Texts): Record<string, unknown> {
  const { name, shortCode, reuseShortCode, folder, folderId, tags, dynamic, paused } = texts;
  return {
    type: upper(texts.type) ?? (texts.url === undefined ? undefined : 'URL'),
    name,
    shortCode,
    reuseShortCode: booleanIn(reuseShortCode),
    folder,
    folderId,
    status: upper(texts.status),
    paused: booleanIn(paused),
    tags: tags === undefined ? undefined : splitTags(tags),
    dynamic: booleanIn(dynamic),
    externalId: texts.externalId,
    metadata: texts.metadata === undefined ? undefined : json(texts.metadata),
    notes: texts.notes,
    style: styleOf(texts),
  };
}

/** The style from JSON, overridden by the style columns. */
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

/** The data fields of a type that the row contains. */
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
      return readBoolean(text);
    default:
      return text;
  }
}
