// Strings of the import page.
import { formatNumber, plural } from '../components/text/plural.ts';

type Count = { count: number };

export const importStrings = {
  page: {
    title: 'Import',
    intro: 'Create one code per row. We check the file before creating anything.',
    back: 'Back to QR codes',
    noAccess: 'You can’t create codes',
    noAccessHelp: 'Ask an admin to make you an editor.',
    leave: 'The import is still running. Stop it and leave?',
    help: 'The first row contains the column names. Up to 50,000 rows and 20 MB. You can import an exported file as it is.',
    sample: 'Download a sample',
    guide: 'Column reference',
  },
  file: {
    drop: 'Drop a CSV file here',
    choose: 'Choose a file',
    chooseAnother: 'Choose another file',
    chosen: ({ name, bytes }: { name: string; bytes: number }) =>
      `${name}, ${
        bytes < 1_024
          ? plural(bytes, { one: '# byte', other: '# bytes' })
          : bytes < 1_048_576
            ? `${formatNumber(Math.round(bytes / 1_024))} KB`
            : `${formatNumber(Math.round(bytes / 104_857.6) / 10)} MB`
      }`,
    spreadsheet:
      'This is a spreadsheet. Save it as “CSV UTF-8” in Excel, Numbers or LibreOffice, then choose that file.',
    tooLarge: 'The file is larger than 20 MB. Split it into several files.',
    unreadable: 'The file can’t be read.',
    guessedEncoding:
      'The file isn’t UTF-8, so it was read as Windows-1252. If letters such as ä or é look wrong, save it as “CSV UTF-8” and choose it again.',
  },
  options: {
    label: 'Import options',
    createFolders: 'Create missing folders',
    skipInvalid: 'Skip rows with errors (otherwise nothing is imported)',
    reuseShortCode: 'Use short links again that your organization used before',
    newShortCodes: 'Ignore short links in the file and generate new ones',
  },
  check: {
    start: 'Check file',
    again: 'Check again',
    running: 'Checking rows…',
    disconnected: 'The connection was lost. Nothing was created; check the file again.',
    willSkip: ({ count }: Count) =>
      plural(count, {
        one: '# row with errors will be skipped.',
        other: '# rows with errors will be skipped.',
      }),
    hasErrors: ({ count }: Count) =>
      plural(count, {
        one: '# row has errors. Fix it and choose the file again, or skip the row.',
        other: '# rows have errors. Fix them and choose the file again, or skip those rows.',
      }),
    skip: ({ count }: Count) => plural(count, { one: 'Skip this row', other: 'Skip these rows' }),
    ready: ({ count }: Count) =>
      plural(count, { one: 'Ready to import # code.', other: 'Ready to import # codes.' }),
    empty: 'The file has no rows below its header.',
  },
  run: {
    start: ({ count }: Count) => plural(count, { one: 'Import # code', other: 'Import # codes' }),
    running: 'Creating codes…',
    progress: ({ done, total }: { done: number; total: number }) =>
      plural(total, {
        one: `${formatNumber(done)} of # row`,
        other: `${formatNumber(done)} of # rows`,
      }),
    stopped: 'Import stopped.',
    disconnected: 'The connection was lost.',
    atLeast: ({ done, total }: { done: number; total: number }) =>
      plural(total, {
        one: `At least ${formatNumber(done)} of # row was imported.`,
        other: `At least ${formatNumber(done)} of # rows were imported.`,
      }),
    unknown: 'Some codes may have been created already.',
    continueHelp: 'Continue to import the rest; no code is created twice.',
    continue: 'Continue',
    done: ({ count }: Count) =>
      plural(count, { one: 'Imported # code.', other: 'Imported # codes.' }),
    /** In the toast, which can undo it. */
    imported: ({ count }: Count) =>
      plural(count, { one: '# code created', other: '# codes created' }),
    undone: ({ count }: Count) =>
      plural(count, {
        one: '# code moved to the trash',
        other: '# codes moved to the trash',
      }),
    skipped: ({ count }: Count) =>
      plural(count, {
        one: 'Skipped # row with errors.',
        other: 'Skipped # rows with errors.',
      }),
    view: 'View codes',
    another: 'Import another file',
  },
  problems: {
    label: 'Problems',
    count: ({ count }: Count) => plural(count, { one: '# problem:', other: '# problems:' }),
    first: ({ shown, count }: Count & { shown: number }) =>
      plural(count, {
        one: `The first ${formatNumber(shown)} of # problem:`,
        other: `The first ${formatNumber(shown)} of # problems:`,
      }),
    row: 'Row',
    column: 'Column',
    problem: 'Problem',
    entireRow: 'Entire row',
  },
};
