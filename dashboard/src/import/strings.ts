// Strings of the import page.
import type { Labels } from '../components/text/labels.ts';
import { formatNumber, plural } from '../components/text/plural.ts';
import type { JobStatus } from '../schema-types.generated.ts';
import type { ImportField } from './table/fields.ts';

type Count = { count: number };

/** As in the form, or as the guide calls what the form does not have. */
const fields: Labels<ImportField> = {
  name: 'Name',
  type: 'Type',
  url: 'Destination URL',
  tags: 'Tags',
  folder: 'Folder',
  shortCode: 'Short link',
  notes: 'Notes',
  externalId: 'External ID',
  firstName: 'First name',
  lastName: 'Last name',
  organization: 'Organization',
  title: 'Title',
  phone: 'Phone number',
  email: 'Email',
  website: 'Website',
  street: 'Street',
  postalCode: 'Postal code',
  city: 'City',
  region: 'State or region',
  country: 'Country',
  ssid: 'Network name (SSID)',
  password: 'Network password',
  encryption: 'Security',
  hidden: 'Hidden network',
  text: 'Text',
  to: 'To (email)',
  subject: 'Subject',
  body: 'Email message',
  message: 'Text message',
  latitude: 'Latitude',
  longitude: 'Longitude',
  query: 'Place name',
  start: 'Starts',
  end: 'Ends',
  location: 'Location',
  description: 'Description',
  dynamic: 'Dynamic',
  status: 'Status',
  paused: 'Paused',
  reuseShortCode: 'Reuse short link',
  folderId: 'Folder ID',
  metadata: 'Metadata',
  foregroundColor: 'Code color',
  backgroundColor: 'Background color',
  cornerRadius: 'Corner roundness',
  style: 'Design',
};

const statuses: Labels<JobStatus> = {
  AWAITING_FILE: 'Waiting',
  QUEUED: 'Waiting',
  RUNNING: 'Running',
  DONE: 'Done',
  FAILED: 'Failed',
  CANCELED: 'Stopped',
};

export const importStrings = {
  page: {
    title: 'Import',
    intro:
      'Create one code per row of a CSV or Excel file. You see and check everything before it is created.',
    back: 'Back to QR codes',
    noAccess: 'You can’t create codes',
    noAccessHelp: 'Ask an admin to make you an editor.',
    leave: 'The file is still being sent. Leave without importing it?',
    help: 'CSV or Excel (.xlsx), up to 50,000 rows and 20 MB. Of a spreadsheet, the first sheet is read. You can import an exported file as it is.',
    sample: 'Download a sample',
    guide: 'Column reference',
  },
  file: {
    drop: 'Drop a CSV or Excel file here',
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
      'This spreadsheet can’t be read. Save it as .xlsx or “CSV UTF-8” in Excel, Numbers or LibreOffice, then choose that file.',
    tooManyRows: 'The file has more than 50,000 rows. Split it into several files.',
    empty: 'The file is empty.',
    unclosedQuote: 'The file can’t be read: a quotation mark is not closed.',
    reading: 'Reading file…',
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
        one: '# row has errors. Correct it below and check again, or skip the row.',
        other: '# rows have errors. Correct them below and check again, or skip those rows.',
      }),
    skip: ({ count }: Count) => plural(count, { one: 'Skip this row', other: 'Skip these rows' }),
    ready: ({ count }: Count) =>
      plural(count, { one: 'Ready to import # code.', other: 'Ready to import # codes.' }),
    empty: 'The file has no rows below its header.',
  },
  columns: {
    title: 'Columns',
    open: 'Choose columns',
    mapped: ({ count, total }: Count & { total: number }) =>
      plural(total, {
        one: `${formatNumber(count)} of # column will be imported.`,
        other: `${formatNumber(count)} of # columns will be imported.`,
      }),
    left: ({ names }: { names: readonly string[] }) =>
      `Not imported: ${names.map((name) => `“${name}”`).join(', ')}.`,
    madeNames: 'No column has names, so they are made from the content.',
    hasHeader: 'The first row contains column names',
    type: 'Type of all codes',
    allTypes: 'All types',
    letter: (letter: string) => `Column ${letter}`,
    example: ({ text }: { text: string }) => `e.g. ${text}`,
    notImported: 'Don’t import',
  },
  fields,
  preview: {
    title: 'Preview',
    rows: ({ count }: Count) =>
      plural(count, {
        one: '# row. You can correct it here, or untick it to skip it.',
        other: '# rows. You can correct them here, or untick those to skip.',
      }),
    show: 'Show',
    all: 'All rows',
    wrong: ({ count }: Count) =>
      plural(count, { one: '# row with problems', other: '# rows with problems' }),
    row: 'Row',
    included: 'Import',
    include: ({ number }: { number: number }) => `Import row ${number}`,
    cell: ({ name, number }: { name: string; number: number }) => `${name}, row ${number}`,
  },
  run: {
    start: ({ count }: Count) => plural(count, { one: 'Import # code', other: 'Import # codes' }),
    running: 'Creating codes…',
    progress: ({ done, total }: { done: number; total: number }) =>
      plural(total, {
        one: `${formatNumber(done)} of # row`,
        other: `${formatNumber(done)} of # rows`,
      }),
    canLeave: 'You can leave this page. The import goes on without it.',
    stopped: 'Import stopped.',
    failed: ({ reason }: { reason: string }) => `Import failed: ${reason}.`,
    disconnected: 'The connection was lost. The import goes on, and is shown here once it is back.',
    notSent: 'The file couldn’t be sent. Nothing was created; try again.',
    continue: 'Continue',
    done: ({ count }: Count) =>
      plural(count, { one: 'Imported # code.', other: 'Imported # codes.' }),
    /** In the toast, which can undo it. */
    created: ({ count }: Count) =>
      plural(count, { one: '# code created', other: '# codes created' }),
    skipped: ({ count }: Count) =>
      plural(count, {
        one: 'Skipped # row with errors.',
        other: 'Skipped # rows with errors.',
      }),
    view: 'View codes',
    another: 'Import another file',
  },
  undo: {
    trashed: ({ count }: Count) =>
      plural(count, { one: '# code moved to the trash', other: '# codes moved to the trash' }),
    deleted: ({ count }: Count) =>
      plural(count, { one: '# code deleted forever', other: '# codes deleted forever' }),
    restored: ({ count }: Count) =>
      plural(count, { one: '# code restored', other: '# codes restored' }),
  },
  recent: {
    title: 'Recent imports',
    intro: 'The imports of the last 7 days.',
    statuses,
    inTrash: ({ count }: Count) =>
      plural(count, { one: '# is in the trash.', other: '# are in the trash.' }),
    problems: 'Download problems',
    undo: 'Undo import',
    undoTitle: 'Undo this import?',
    undoText: ({ count }: Count) =>
      plural(count, {
        one: 'Its code is deleted, also if it was edited since. Printed copies stop working.',
        other:
          'Its # codes are deleted, also if they were edited since. Printed copies stop working.',
      }),
    restore: ({ count }: Count) =>
      plural(count, { one: 'Restore # code', other: 'Restore # codes' }),
  },
};
