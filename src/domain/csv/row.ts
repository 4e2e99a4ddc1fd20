// Converts a CSV row to a QR code, or lists the problems of its cells.
import { z } from 'zod';
import { type ContentType, contentKinds, contentType, contentTypes } from '../content/index.ts';
import { folderName } from '../folder/shape.ts';
import { metadata } from '../qr-code/metadata.ts';
import { newQrCode, qrCodeStatus } from '../qr-code/shape.ts';
import { problemsOf } from '../validation/issues.ts';
import { type Column, dataColumns, dataColumnsOf } from './columns.ts';
import type { LineProblem } from './problem.ts';
import { dataValues, ownValues, type Texts } from './values.ts';

const own = newQrCode
  .extend({
    type: contentType,
    folder: folderName.optional(),
    metadata: metadata.optional(),
    status: qrCodeStatus.exclude(['DELETED']).optional(),
    /** Also while it is archived, which the status does not say. */
    paused: z.boolean().optional(),
  })
  .check(({ value: { status, paused }, issues }) => {
    if (paused === undefined || status === undefined || status === 'ARCHIVED') return;
    if (paused === (status === 'PAUSED')) return;
    const message = `must be ${!paused} for the status ${status}`;
    issues.push({ code: 'custom', message, path: ['paused'], input: paused });
  });

/** A QR code parsed from a row. */
export type RowCode = z.output<typeof own> & { data: unknown };

export type CellProblem = Omit<LineProblem, 'line'>;

/** Returns the QR code if all cells are valid, otherwise all problems. */
export function readRow(texts: Texts): { code: RowCode } | { problems: CellProblem[] } {
  const values = ownValues(texts);
  const given = own.safeParse(values);
  const type = contentTypes.find((one) => one === values.type);
  const data = type && contentKinds[type].shape.safeParse(dataValues(type, texts));
  if (type && given.success && data?.success && strays(type, texts).length === 0) {
    return { code: { ...given.data, data: data.data } };
  }
  const found = [
    ...(given.error ? problemsOf(given.error) : []),
    ...(data?.error ? problemsOf(data.error, ['data']) : []),
  ];
  const problems = found.map(({ field, message }) => cellProblem(field, message, type, texts));
  return { problems: type ? [...problems, ...strays(type, texts)] : problems };
}

/** Problems for cells that do not belong to the type. */
function strays(type: ContentType, texts: Texts): CellProblem[] {
  const own: readonly Column[] = dataColumnsOf(type);
  return dataColumns
    .filter((column) => texts[column] !== undefined && !own.includes(column))
    .map((field) => ({ field, message: `must be empty for the type ${type}` }));
}

/**
 * Maps a problem with a REST v1 field to a column: `data.address.city` is the column `city`. A problem
 * with the data as a whole is assigned to the first data column.
 */
export function cellProblem(
  field: string,
  message: string,
  type: ContentType | undefined,
  texts: Texts,
): CellProblem {
  const [outer = '', ...inner] = field.split('.');
  if (outer === 'data' && type) {
    const [name = dataColumnsOf(type)[0] ?? ''] = inner[0] === 'address' ? inner.slice(1) : inner;
    return { field: name, message };
  }
  const [part] = inner;
  if (outer === 'metadata' && part !== undefined) {
    return { field: outer, message: `${inner.join('.')}: ${message}` };
  }
  if (outer !== 'style' || part === undefined) return { field: outer, message };
  return part in texts
    ? { field: part, message }
    : { field: outer, message: `${part}: ${message}` };
}
