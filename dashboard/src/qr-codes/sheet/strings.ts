// Strings of the label sheet dialog.
import { plural } from '../../components/text/plural.ts';

export const labelSheetStrings = {
  open: 'Label sheet',
  title: ({ count }: { count: number }) =>
    plural(count, { one: 'Print labels for # code', other: 'Print labels for # codes' }),
  tooMany: ({ max }: { max: number }) =>
    `Select up to ${max} codes, or all codes that match your filters.`,
  template: 'Label sheet',
  templates: {
    AVERY_L7160: 'Avery L7160 – A4, 63.5 × 38.1 mm, 21 labels',
    AVERY_L7163: 'Avery L7163 – A4, 99.1 × 38.1 mm, 14 labels',
    AVERY_5160: 'Avery 5160 – US Letter, 2⅝ × 1 in, 30 labels',
    AVERY_22806: 'Avery 22806 – US Letter, 2 × 2 in, 12 labels',
    CUSTOM: 'Custom size',
  },
  layout: {
    columns: 'Columns',
    rows: 'Rows',
    labelWidthMm: 'Label width (mm)',
    labelHeightMm: 'Label height (mm)',
    pageWidthMm: 'Page width (mm)',
    pageHeightMm: 'Page height (mm)',
    marginLeftMm: 'Left margin (mm)',
    marginTopMm: 'Top margin (mm)',
    horizontalPitchMm: 'Horizontal pitch (mm)',
    verticalPitchMm: 'Vertical pitch (mm)',
  },
  layoutHint:
    'Leave margins blank to center the labels. The pitch is the distance from one label to the next; leave it blank if there are no gaps.',
  captions: 'Text on each label',
  captionFields: {
    name: 'Name',
    shortUrl: 'Short link',
    shortCode: 'Short code',
    externalId: 'External ID',
    folder: 'Folder',
    notes: 'Notes',
  },
  metadataKey: 'Metadata key',
  metadataHint: 'Also prints this metadata value.',
  start: 'First label',
  startHint: 'If the sheet is already used in part, choose the first free label.',
  startNumber: ({ max }: { max: number }) => `Number of the label, 1 to ${max}`,
  labelAt: ({ number, row, column }: { number: number; row: number; column: number }) =>
    `Label ${number} (row ${row}, column ${column})`,
  copies: 'Copies of each code',
  cutMarks: 'Print cut marks in the margins',
  allowFine: 'Allow codes that are too small for some phones',
  actualSize: 'Print at 100% (“actual size”). Otherwise the codes miss their labels.',
  preparing: 'Preparing your labels…',
  done: 'Label sheet downloaded',
  submit: 'Download PDF',
  incomplete:
    'The connection was lost before the file was complete, so nothing was saved. Try again.',
};
