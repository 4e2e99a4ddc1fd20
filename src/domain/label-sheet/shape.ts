// Options of a label sheet.
import { z } from 'zod';
import { describedEnum } from '../validation/terms.ts';
import { wholeNumber } from '../validation/whole-number.ts';
import { labelCaption, maxCaptions } from './caption.ts';
import { completeLayout, labelLayout } from './layout.ts';
import { type LabelLayout, maxCopies, templateLayouts } from './template.ts';

/** Labels of one file, all pages together. */
export const maxLabels = 10_000;

/** Characters of a filter, which must fit into a URL. */
export const maxFilterText = 4_000;

/** Labels of the largest page. */
export const maxStart = 5_000;

const labelTemplate = describedEnum(
  'LabelTemplate',
  'A sheet of labels that you can buy.',
  ['AVERY_L7160', 'AVERY_L7163', 'AVERY_5160', 'AVERY_22806'],
  {
    AVERY_L7160: 'Avery L7160: A4, 21 labels of 63.5 × 38.1 mm.',
    AVERY_L7163: 'Avery L7163: A4, 14 labels of 99.1 × 38.1 mm.',
    AVERY_5160: 'Avery 5160: US Letter, 30 labels of 2 5/8 × 1 in (66.7 × 25.4 mm).',
    AVERY_22806: 'Avery 22806: US Letter, 12 square labels of 2 in (50.8 mm).',
  },
);

const onOrOff = (description: string) => z.boolean().optional().meta({ description });

export const labelSheet = z.strictObject({
  template: labelTemplate.optional().meta({
    description: 'The sheet of labels. Default: `layout`; one of them is required.',
  }),
  layout: labelLayout.optional().meta({ description: 'A sheet of another size.' }),
  captions: z
    .array(labelCaption)
    .max(maxCaptions, `must contain at most ${maxCaptions} fields`)
    .optional()
    .meta({
      description: `Up to ${maxCaptions} fields to print on each label, a line each: \`name\`, \`shortUrl\`, \`shortCode\`, \`externalId\`, \`notes\`, \`folder\`, or \`metadata.\` and a key. Long texts are shortened. Default: none.`,
    }),
  start: wholeNumber(1, maxStart).optional().meta({
    description:
      'Number of the first label to print on the first page, row by row, for a sheet that is already used in part. Default: 1.',
  }),
  copies: wholeNumber(1, maxCopies)
    .optional()
    .meta({ description: `Labels of each QR code, up to ${maxCopies}. Default: 1.` }),
  cutMarks: onOrOff('Whether to print cut marks in the margins. Default: false.'),
  allowFine: onOrOff(
    'Whether to print QR codes whose modules are less than 0.4 mm wide, which some phones cannot read. Default: false.',
  ),
});

/** A sheet with all of its options. */
export interface LabelSheet {
  layout: LabelLayout;
  /** The field that says how large the labels are. */
  sizedBy: 'template' | 'layout';
  captions: readonly string[];
  /** Index of the first label. */
  first: number;
  copies: number;
  cutMarks: boolean;
  allowFine: boolean;
}

/** The same, checked as a whole. */
export const completeLabelSheet = labelSheet.transform((given, { issues }): LabelSheet => {
  const { template, layout, captions = [], start = 1, copies = 1 } = given;
  const refuse = (field: string, message: string): never => {
    issues.push({ code: 'custom', message, path: [field], input: given });
    return z.NEVER;
  };
  if (template && layout) return refuse('layout', 'cannot be combined with template');
  if (!template && !layout) return refuse('template', 'is required, or layout');
  const complete = template ? templateLayouts[template] : layout && completeLayout(layout);
  if (!complete) return z.NEVER;
  const perPage = complete.columns * complete.rows;
  if (start > perPage) return refuse('start', `must be at most ${perPage}, the labels of a page`);
  return {
    layout: complete,
    sizedBy: template ? 'template' : 'layout',
    captions,
    first: start - 1,
    copies,
    cutMarks: given.cutMarks ?? false,
    allowFine: given.allowFine ?? false,
  };
});
