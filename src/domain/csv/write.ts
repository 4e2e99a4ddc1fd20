// Formats QR codes as CSV lines.
import { stringify } from 'csv-stringify/sync';
import type { ContentType } from '../content/index.ts';
import { cellOf } from './cell.ts';
import { dataColumns, dataColumnsOf, exportedColumns, pathOf } from './columns.ts';
import { type CsvDialect, delimiterOf, startOf } from './dialect.ts';
import { joinTags } from './tags.ts';

/** A QR code as in REST v1, with its folder name. */
export interface ExportedCode {
  id: string;
  type: ContentType;
  name: string;
  shortCode: string;
  shortUrl: string;
  status: string;
  paused: boolean;
  folder: string | null;
  folderId: string | null;
  tags: readonly string[];
  totalScans: number;
  createdAt: string;
  updatedAt: string;
  /** Name of the person or API key, else its ID. */
  createdBy: string | null;
  updatedBy: string | null;
  dynamic: boolean;
  data: unknown;
  style: unknown;
  externalId: string | null;
  metadata: unknown;
  notes: string | null;
  lastScannedAt: string | null;
}

/** The header line of an export. */
export const csvHeader = (dialect: CsvDialect): string =>
  `${startOf(dialect)}${exportedColumns.join(delimiterOf(dialect))}\r\n`;

/**
 * A line per QR code (RFC 4180, CRLF) below `csvHeader`, from which an import creates the same QR
 * codes. Possible formulas are escaped; an empty address of a contact is omitted.
 */
export const csvLines = (codes: readonly ExportedCode[], dialect: CsvDialect): string =>
  stringify(codes.map(cellsOf), {
    delimiter: delimiterOf(dialect),
    record_delimiter: '\r\n',
    quote_record_delimiter: true,
  });

function cellsOf({ data, style, tags, metadata, ...code }: ExportedCode): string[] {
  const own = new Set(dataColumnsOf(code.type));
  const cells: Record<string, unknown> = {
    ...code,
    tags: tags.length > 0 ? joinTags(tags) : undefined,
    style: JSON.stringify(style),
    metadata: Object.keys(Object(metadata)).length > 0 ? JSON.stringify(metadata) : undefined,
    ...Object.fromEntries(
      dataColumns.map((column) => [column, own.has(column) ? valueAt(data, pathOf(column)) : null]),
    ),
  };
  return exportedColumns.map((column) => {
    const value = cells[column];
    return value == null ? '' : cellOf(String(value));
  });
}

const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined,
    data,
  );
