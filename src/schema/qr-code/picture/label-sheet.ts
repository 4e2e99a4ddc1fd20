// Signed URL of a label sheet.
import { ApiError, invalid } from '../../../core/errors.ts';
import {
  completeLabelSheet,
  labelSheet,
  maxFilterText,
} from '../../../domain/label-sheet/shape.ts';
import { problemsOf } from '../../../domain/validation/issues.ts';
import { valuesIn } from '../../../domain/validation/values-in.ts';
import { builder } from '../../../graphql/builder.ts';
import { argsFromZod } from '../../../graphql/from-zod/input.ts';
import { needs, Organization } from '../../organization/type.ts';
import { expiresInArgument, isUrl, signedUrl } from '../../shared/signed-url.ts';
import { type Filter, QrCodeFilter } from '../list/filter.ts';
import { QrCodeOrder } from '../list/order.ts';

type Sheet = ReturnType<typeof valuesIn<typeof labelSheet.shape>>;
type Parameters = [name: string, value: string][];

/** The options as query parameters of REST v1. Throws BAD_REQUEST. */
function sheetParameters(sheet: Sheet): Parameters {
  const { error } = completeLabelSheet.safeParse(sheet);
  if (error) throw new ApiError('BAD_REQUEST', { details: problemsOf(error) });
  return Object.entries(sheet).flatMap(([name, value]): Parameters => {
    if (Array.isArray(value)) return value.map((one) => [name, String(one)]);
    if (typeof value !== 'object') return [[name, String(value)]];
    return Object.entries(value).flatMap(
      ([field, number]): Parameters =>
        number === null ? [] : [[`${name}[${field}]`, String(number)]],
    );
  });
}

/** Throws BAD_REQUEST for a filter that is too long for a URL. */
function filterParameters({ ids, ...others }: Filter): Parameters {
  const given = Object.entries(others).filter(([, value]) => value != null);
  const json = JSON.stringify(Object.fromEntries(given));
  if (json.length > maxFilterText) {
    throw invalid('filter', `must have at most ${maxFilterText} characters as JSON without ids`);
  }
  return [
    ...(ids ?? []).map((id): Parameters[number] => ['ids', id]),
    ...(given.length > 0 ? [['filter', json] satisfies Parameters[number]] : []),
  ];
}

/** `TOTAL_SCANS_DESC` is `-totalScans` in REST v1. */
function sortOf(order: string): string {
  const [, column = '', direction] = /^(\w+)_(ASC|DESC)$/.exec(order) ?? [];
  const name = column
    .toLowerCase()
    .replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return direction === 'DESC' ? `-${name}` : name;
}

builder.objectField(Organization, 'labelSheetUrl', (t) =>
  t.string({
    description:
      'Signed URL of a PDF that prints QR codes on sheets of labels, which needs no header: it works for an hour, or as long as `expiresIn` says, while you may read QR codes. The URL responds with an error if no QR code matches, or if the labels are too small for one.',
    extensions: isUrl,
    args: {
      filter: t.arg({ type: QrCodeFilter, description: 'Defaults to no filter.' }),
      orderBy: t.arg({ type: QrCodeOrder, description: 'Defaults to `CREATED_AT_DESC`.' }),
      ...argsFromZod(labelSheet),
      expiresIn: expiresInArgument,
    },
    authScopes: needs('QR_CODES_READ'),
    resolve: ({ id }, { filter, orderBy, expiresIn, ...sheet }, context) => {
      const query = [
        ...filterParameters(filter ?? {}),
        ...(orderBy ? [['sort', sortOf(orderBy)] satisfies Parameters[number]] : []),
        ...sheetParameters(valuesIn(labelSheet, sheet)),
      ];
      const path = `/api/v1/organizations/${id}/qr-codes/label-sheet`;
      return signedUrl({ path, query, expiresIn }, context);
    },
  }),
);
