// Schemas of exports and imports that run in the background.
import { describedEnum } from '../validation/terms.ts';

/** How long a job and its file are kept after it ended or, if it never starts, after it was created. */
export const jobDays = 7;

/** Maximum number of jobs of an organization that have not finished. */
export const maxOpenJobs = 10;

/** Maximum bytes of the files of an organization's jobs. */
export const maxJobBytes = 1_073_741_824;

export const jobStatus = describedEnum(
  'JobStatus',
  'Progress of an export or import.',
  ['AWAITING_FILE', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELED'],
  {
    AWAITING_FILE: 'An import waits for its file, see `uploadUrl`.',
    QUEUED: 'It starts as soon as earlier exports and imports of the organization have finished.',
    RUNNING: 'It is running. If its process stops, another one continues it.',
    DONE: 'It is complete.',
    FAILED: 'It failed; `error` says why.',
    CANCELED: 'It was canceled.',
  },
);

export const exportContent = describedEnum(
  'ExportContent',
  'What a file contains.',
  ['QR_CODES', 'SCANS'],
  {
    QR_CODES: 'QR codes, one line each, and in a ZIP their images.',
    SCANS: 'The scans of a QR code, or its timeline.',
  },
);

export const exportFormat = describedEnum('ExportFormat', 'File format.', ['CSV', 'ZIP'], {
  CSV: 'CSV that can be imported again.',
  ZIP: '`codes.csv`, and an image of each QR code, named by short code and name.',
});

export const csvSeparator = describedEnum(
  'CsvSeparator',
  'Column separator of a CSV file.',
  ['COMMA', 'SEMICOLON', 'TAB'],
  {
    COMMA: 'For example `name,url`.',
    SEMICOLON: 'Semicolon, which Excel expects in locales with a decimal comma.',
    TAB: 'What spreadsheets copy and paste.',
  },
);

export const importPhase = describedEnum(
  'ImportPhase',
  'What an import is doing.',
  ['CHECK', 'CREATE'],
  {
    CHECK: 'Checks all rows; nothing is created yet.',
    CREATE: 'Creates the QR codes, 500 rows at a time.',
  },
);

/** The permission that each kind needs, as in REST v1. */
export const permissionOfJob = {
  QR_CODE_EXPORT: 'QR_CODES_READ',
  SCAN_EXPORT: 'ANALYTICS_READ',
  IMPORT: 'QR_CODES_WRITE',
} as const;
