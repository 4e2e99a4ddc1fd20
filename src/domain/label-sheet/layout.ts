// Label sheets of any size.
import { z } from 'zod';
import { withoutNulls } from '../validation/fields.ts';
import type { LabelLayout } from './template.ts';

/** A length in millimeters, to a hundredth. */
function millimeters(min: number, max: number) {
  const message = `must be a number of millimeters between ${min} and ${max}`;
  return z.number(message).min(min, message).max(max, message);
}

function countOf(max: number) {
  const message = `must be an integer between 1 and ${max}`;
  return z.int(message).min(1, message).max(max, message);
}

/** Rounding errors of measures in inches. */
const tolerance = 0.01;

const rounded = (length: number): number => Math.round(length * 100) / 100;

/** The layout, with what was omitted: the labels are centered and touch each other. */
function completed(given: z.output<typeof fields>): LabelLayout {
  const layout = withoutNulls(given);
  const { pageWidthMm = 210, pageHeightMm = 297, columns, rows } = layout;
  const { labelWidthMm, labelHeightMm } = layout;
  const { horizontalPitchMm = labelWidthMm, verticalPitchMm = labelHeightMm } = layout;
  const width = (columns - 1) * horizontalPitchMm + labelWidthMm;
  const height = (rows - 1) * verticalPitchMm + labelHeightMm;
  const { marginLeftMm = Math.max(0, rounded((pageWidthMm - width) / 2)) } = layout;
  const { marginTopMm = Math.max(0, rounded((pageHeightMm - height) / 2)) } = layout;
  const page = { pageWidthMm, pageHeightMm, columns, rows };
  const label = { labelWidthMm, labelHeightMm, horizontalPitchMm, verticalPitchMm };
  return { ...page, ...label, marginLeftMm, marginTopMm };
}

const fields = z.strictObject({
  columns: countOf(50).meta({ description: 'Labels across the page, up to 50.' }),
  rows: countOf(100).meta({ description: 'Labels down the page, up to 100.' }),
  labelWidthMm: millimeters(5, 1_000).meta({
    description: 'Width of a label, without the gap to the next.',
  }),
  labelHeightMm: millimeters(5, 1_000).meta({
    description: 'Height of a label, without the gap to the next.',
  }),
  pageWidthMm: millimeters(20, 1_000)
    .nullish()
    .meta({ description: 'Width of the page. Default: 210, as A4.' }),
  pageHeightMm: millimeters(20, 1_500)
    .nullish()
    .meta({ description: 'Height of the page. Default: 297, as A4.' }),
  marginLeftMm: millimeters(0, 1_000).nullish().meta({
    description: 'From the left edge of the page to the first label. Default: centers the labels.',
  }),
  marginTopMm: millimeters(0, 1_000).nullish().meta({
    description: 'From the top edge of the page to the first label. Default: centers the labels.',
  }),
  horizontalPitchMm: millimeters(5, 1_000).nullish().meta({
    description:
      'From the left edge of a label to that of the next. Default: `labelWidthMm`, without a gap.',
  }),
  verticalPitchMm: millimeters(5, 1_000).nullish().meta({
    description:
      'From the top edge of a label to that of the next. Default: `labelHeightMm`, without a gap.',
  }),
});

interface Axis {
  /** The fields of this direction. */
  count: 'columns' | 'rows';
  pitch: 'horizontalPitchMm' | 'verticalPitchMm';
  margin: 'marginLeftMm' | 'marginTopMm';
  label: 'labelWidthMm' | 'labelHeightMm';
  page: 'pageWidthMm' | 'pageHeightMm';
}

const axes: readonly Axis[] = [
  {
    count: 'columns',
    pitch: 'horizontalPitchMm',
    margin: 'marginLeftMm',
    label: 'labelWidthMm',
    page: 'pageWidthMm',
  },
  {
    count: 'rows',
    pitch: 'verticalPitchMm',
    margin: 'marginTopMm',
    label: 'labelHeightMm',
    page: 'pageHeightMm',
  },
];

/** What does not fit in one direction. */
function axisProblems(
  layout: LabelLayout,
  { count, pitch, margin, label, page }: Axis,
): { field: keyof LabelLayout; message: string }[] {
  if (layout[count] > 1 && layout[pitch] < layout[label] - tolerance) {
    const message = `must be at least ${label}, ${rounded(layout[label])}, or the labels overlap`;
    return [{ field: pitch, message }];
  }
  const end = layout[margin] + (layout[count] - 1) * layout[pitch] + layout[label];
  if (end <= layout[page] + tolerance) return [];
  const message = `do not fit on the page: with ${margin} ${rounded(layout[margin])} they end at ${rounded(end)} mm, but ${page} is ${rounded(layout[page])}`;
  return [{ field: count, message }];
}

/** A layout of one's own, checked to fit on its page. */
export const labelLayout = fields
  .check(({ value, issues }) => {
    const layout = completed(value);
    for (const { field, message } of axes.flatMap((axis) => axisProblems(layout, axis))) {
      issues.push({ code: 'custom', message, path: [field], input: value });
    }
  })
  .meta({
    id: 'LabelLayout',
    description: 'A sheet of labels of any size, in millimeters. The labels must fit on the page.',
  });

export const completeLayout = (given: z.output<typeof labelLayout>): LabelLayout =>
  completed(given);
