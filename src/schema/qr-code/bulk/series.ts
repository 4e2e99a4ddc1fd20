// Creates QR codes that differ by a number.
import { z } from 'zod';
import { ApiError, invalid } from '../../../core/errors.ts';
import {
  numbered,
  numbersIn,
  patternProblem,
  seriesRange,
  seriesTexts,
} from '../../../domain/qr-code/series.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { problemsOf } from '../../../domain/validation/issues.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../../graphql/from-zod/input.ts';
import type { Expansion } from '../../../graphql/plugins/item-by-item.ts';
import { shownBy } from '../../shared/shown.ts';
import { CreateQrCodeItem, createMany } from './create.ts';
import { bulkFields, bulkPayload, costOfNewItems, qrCodesPayload } from './shape.ts';

const CreateQrCodeSeriesInput = builder.inputType('CreateQrCodeSeriesInput', {
  fields: (t) => ({
    ...bulkFields(t),
    ...inputFieldsFromZod(t, seriesRange),
    qrCode: t.field({
      type: CreateQrCodeItem,
      required: true,
      description: `What all QR codes of the series have. ${seriesTexts}`,
    }),
  }),
});

/** Each QR code of the series, validated like an item of `createQrCodes`. */
const series: Expansion = {
  field: 'qrCode',
  expand({ from, to, qrCode }) {
    const { success, data, error } = seriesRange.safeParse({ from, to });
    if (!success) throw new ApiError('BAD_REQUEST', { details: problemsOf(error, ['input']) });
    const pattern = z.custom<object>().parse(qrCode);
    const problem = patternProblem(pattern);
    if (problem) throw invalid('input.qrCode', problem);
    return numbersIn(data).map((number) => numbered(pattern, number));
  },
};

const itemsOf = (input: object) =>
  z.object({ items: z.array(z.custom<typeof CreateQrCodeItem.$inferInput>()) }).parse(input).items;

builder.mutationField('createQrCodeSeries', (t) =>
  t.field({
    type: qrCodesPayload('CreateQrCodeSeriesPayload'),
    description: `Creates up to ${maxItems} QR codes that differ by a number, such as those of tables. The results and errors name the QR codes by their index, like those of \`createQrCodes\`.`,
    args: { input: t.arg({ type: CreateQrCodeSeriesInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    complexity: ({ input: { from, to, qrCode } }) => {
      const count = Math.min(maxItems, Math.max(1, to - (from ?? 1) + 1));
      return costOfNewItems({ input: { items: Array.from({ length: count }, () => qrCode) } });
    },
    extensions: { itemByItem: series },
    resolve: async (_root, { input }, context) => {
      const { organizationId, atomic } = input;
      const options = { organizationId, atomic: atomic ?? true };
      return bulkPayload(await createMany(itemsOf(input), options, context), input);
    },
  }),
);
