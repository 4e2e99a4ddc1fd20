// The options of a label sheet as a query of the REST API.

import { templateLayouts } from '../../../../src/domain/label-sheet/template.ts';
import { maxNamedCodes } from '../../../../src/domain/qr-code/named-codes.ts';
import { isOneOf } from '../../components/text/labels.ts';
import { type ListSearch, toRestQuery } from '../list-search.ts';
import type { labelSheetStrings } from './strings.ts';

type CaptionField = keyof typeof labelSheetStrings.captionFields;
export type LayoutField = keyof typeof labelSheetStrings.layout;

export interface SheetOptions {
  template: keyof typeof labelSheetStrings.templates;
  /** As typed; for a custom size. */
  layout: Readonly<Record<LayoutField, string>>;
  captions: readonly CaptionField[];
  metadataKey: string;
  /** Number of the first label. */
  start: number;
  copies: string;
  cutMarks: boolean;
  allowFine: boolean;
}

/** Labels across and down the page; undefined while the numbers are not valid. */
export function gridOf({
  template,
  layout,
}: Pick<SheetOptions, 'template' | 'layout'>): { columns: number; rows: number } | undefined {
  if (isOneOf(templateLayouts, template)) return templateLayouts[template];
  const [columns, rows] = [Number(layout.columns), Number(layout.rows)];
  const isGrid = [columns, rows].every((count) => Number.isInteger(count) && count > 0);
  return isGrid && columns <= 50 && rows <= 100 ? { columns, rows } : undefined;
}

/** Which codes to print: these, or all in the list. */
export interface SheetCodes {
  ids: readonly string[];
  listSearch: ListSearch;
  areAll: boolean;
}

/** Whether the codes can be named in a request. */
export const canBeNamed = ({ ids, areAll }: SheetCodes): boolean =>
  areAll || ids.length <= maxNamedCodes;

/** The codes, by their IDs if there are not too many. */
function codesQuery({ ids, listSearch }: SheetCodes): URLSearchParams {
  if (ids.length > maxNamedCodes) return toRestQuery(listSearch);
  const { status, order } = listSearch;
  const query = toRestQuery({ ...(status && { status }), ...(order && { order }) });
  for (const id of ids) query.append('ids', id);
  return query;
}

export function sheetQuery(codes: SheetCodes, options: SheetOptions): URLSearchParams {
  const query = codesQuery(codes);
  if (options.template !== 'CUSTOM') query.set('template', options.template);
  else {
    for (const [field, value] of Object.entries(options.layout)) {
      if (value.trim() !== '') query.set(`layout[${field}]`, value.trim().replace(',', '.'));
    }
  }
  const key = options.metadataKey.trim();
  for (const field of [...options.captions, ...(key ? [`metadata.${key}`] : [])]) {
    query.append('captions', field);
  }
  if (options.start > 1) query.set('start', String(options.start));
  query.set('copies', options.copies.trim());
  if (options.cutMarks) query.set('cutMarks', 'true');
  if (options.allowFine) query.set('allowFine', 'true');
  return query;
}
