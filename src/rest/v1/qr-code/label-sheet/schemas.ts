// Query parameters of label sheets.
import { z } from 'zod';
import { labelCaption, maxCaptions } from '../../../../domain/label-sheet/caption.ts';
import { labelLayout } from '../../../../domain/label-sheet/layout.ts';
import {
  completeLabelSheet,
  labelSheet,
  maxFilterText,
  maxStart,
} from '../../../../domain/label-sheet/shape.ts';
import { maxCopies } from '../../../../domain/label-sheet/template.ts';
import { text } from '../../../../domain/text/text.ts';
import type { QrCodeFilter } from '../../schema-types.generated.ts';
import { optionalFlag, optionalWholeNumber, repeatable } from '../../shared/page-schemas.ts';
import { listQrCodesQuery } from '../query-schemas.ts';

const { template, layout, captions, start, copies, cutMarks, allowFine } = labelSheet.shape;

const filterObject = z.record(z.string(), z.unknown());

const filterJson = text({ max: maxFilterText })
  .transform((json, { issues }) => {
    const parsed = filterObject.safeParse(readJson(json));
    if (parsed.success) return parsed.data;
    issues.push({ code: 'custom', message: 'must be a JSON object', input: json });
    return z.NEVER;
  })
  .pipe(z.custom<QrCodeFilter>());

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const entries = z
  .array(z.object({ key: z.string(), value: z.string() }))
  .transform((given): unknown =>
    Object.fromEntries(
      given.map(({ key, value }) => [key, value === '' ? undefined : Number(value)]),
    ),
  )
  .pipe(labelLayout);

const labelSheetFields = {
  template: template.meta({ description: template.description }),
  layout: entries.optional().meta({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: `${layout.description} \`layout[columns]=3\`. Fields: ${Object.entries(
      labelLayout.shape,
    )
      .map(([name, { description = '' }]) => `\`${name}\`: ${description}`)
      .join(' ')}`,
  }),
  captions: repeatable(labelCaption, {
    max: maxCaptions,
    description: `${captions.description} Repeat it for several.`,
  }),
  start: optionalWholeNumber(1, maxStart, start.description ?? ''),
  copies: optionalWholeNumber(1, maxCopies, copies.description ?? ''),
  cutMarks: optionalFlag(cutMarks.description),
  allowFine: optionalFlag(allowFine.description),
};

const givenSheet = z.object(labelSheetFields);

export const labelSheetQuery = listQrCodesQuery
  .omit({ page: true, limit: true })
  .extend({
    filter: filterJson.optional().meta({
      type: 'string',
      maxLength: maxFilterText,
      pattern: '^\\s*\\{',
      description:
        'A `QrCodeFilter` of GraphQL as JSON, for what the other parameters cannot say. Matches in addition to them.',
    }),
    ...labelSheetFields,
  })
  .check(({ value, issues }) => {
    // Of fields that are wrong by themselves, it would say the same again.
    if (issues.length > 0) return;
    const { error } = completeLabelSheet.safeParse(sheetIn(value));
    for (const { path, message } of error?.issues ?? []) {
      issues.push({ code: 'custom', path: [...path], message, input: value });
    }
  });

/** The options of the sheet, as GraphQL has them. */
export function sheetIn(query: z.output<typeof givenSheet>): z.input<typeof labelSheet> {
  const { template, layout, captions, start, copies, cutMarks, allowFine } = query;
  const fields = captions === undefined ? undefined : [captions].flat();
  return { template, layout, captions: fields, start, copies, cutMarks, allowFine };
}
