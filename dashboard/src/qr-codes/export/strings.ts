// Strings of the export dialog.
import { plural } from '../../components/text/plural.ts';

export const exportStrings = {
  title: ({ count }: { count: number }) =>
    plural(count, { one: 'Export # code', other: 'Export # codes' }),
  matching: 'Includes the codes that match your filters.',
  all: 'Includes all codes.',
  format: 'Format',
  formatHint: 'You can import the table again, here or on another server.',
  csv: 'Table (CSV)',
  zip: 'Table and images (ZIP)',
  spreadsheet: 'Optimize for Excel and other spreadsheets (uses the separator of your language)',
  imageFormat: 'Image format',
  widthPixels: 'Width (pixels)',
  widthMillimeters: 'Width (mm)',
  manyImages: 'Exporting this many images takes a while. For files over 1 GB, use the API.',
  apiGuide: 'Read how to export with the API',
  submit: 'Export',
  preparing: 'Preparing your file…',
  done: ({ count, file }: { count: number; file: string }) =>
    `${plural(count, { one: 'Exported # code', other: 'Exported # codes' })} to ${file}.`,
  incomplete:
    'The connection was lost before the file was complete, so nothing was saved. Try again.',
  tooLarge: 'The file is larger than 1 GB. Use the API to export it.',
};
