// Makes a QR code of a row of a CSV file, or says of each cell what would be right.
import { z } from 'zod';
import { type ContentType, contentKinds, contentTypes } from '../content/index.ts';
import { folderName } from '../folder/shape.ts';
import { newQrCode, qrCodeStatuses } from '../qr-code/shape.ts';
import { problemsOf } from '../validation/issues.ts';
import { type Column, dataColumns, dataColumnsOf } from './columns.ts';
import type { LineProblem } from './problem.ts';
import { dataValues, ownValues, type Texts } from './values.ts';

const own = newQrCode.extend({
  type: z.enum(contentTypes),
  folder: folderName.optional(),
  status: z.enum(qrCodeStatuses).optional(),
});

/** A code as a row words it. */
export type RowCode = z.output<typeof own> & { data: unknown };

export type CellProblem = Omit<LineProblem, 'line'>;

/** The code, if every cell is right in itself; otherwise everything that is wrong. */
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

/** Cells that are filled though a code of the type has no such data. */
function strays(type: ContentType, texts: Texts): CellProblem[] {
  const own: readonly Column[] = dataColumnsOf(type);
  return dataColumns
    .filter((column) => texts[column] !== undefined && !own.includes(column))
    .map((field) => ({ field, message: `must be empty for the type ${type}` }));
}

/**
 * A problem of a field that REST v1 names so, as a problem of a cell: `data.address.city` stands in the
 * column `city`. What concerns all data of a type is said of its first column.
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
  if (outer !== 'style' || part === undefined) return { field: outer, message };
  return part in texts
    ? { field: part, message }
    : { field: outer, message: `${part}: ${message}` };
}
