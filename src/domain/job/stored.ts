// What the database holds about a job.
import { z } from 'zod';
import { period } from '../analytics/shape.ts';
import { interval } from '../analytics/timeline.ts';
import type { CsvDialect } from '../csv/dialect.ts';
import { qrCodeFilter } from '../qr-code/filter.ts';
import { csvSeparator, exportFormat } from './shape.ts';

const names = { COMMA: 'comma', SEMICOLON: 'semicolon', TAB: 'tab' } as const;

const dialect = z
  .object({ separator: csvSeparator, bom: z.boolean() })
  .transform(({ separator, bom }): CsvDialect => ({ separator: names[separator], bom }));

export const storedQrCodeExport = z.object({
  filter: qrCodeFilter.extend({
    tag: z.string().optional(),
    tags: z.array(z.string()).optional(),
  }),
  orderBy: z
    .enum(['CREATED_AT_ASC', 'CREATED_AT_DESC', 'NAME_ASC', 'NAME_DESC', 'TOTAL_SCANS_DESC'])
    .optional(),
  format: exportFormat,
  image: z.enum(['png', 'svg', 'pdf', 'eps']),
  size: z.int(),
  dialect,
});

export const storedScanExport = z.object({
  period: period.extend({ interval: interval.optional() }),
  dialect,
});

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

export const storedImport = z.object({
  dryRun: flag,
  skipInvalid: flag,
  createFolders: flag,
  newShortCodes: flag,
  reuseShortCode: flag,
});

/** What an import did; the first problems only. */
export const importResult = z.object({
  created: z.int(),
  qrCodeIds: z.array(z.string()),
  folderIds: z.array(z.string()),
  failed: z.int(),
  errors: z.array(z.object({ line: z.int(), field: z.string(), message: z.string() })),
  errorCount: z.int(),
});

export type ImportResult = z.output<typeof importResult>;

/** Name of the uploaded file of an import, and of the one with its problems. */
export const uploadName = 'upload.csv';
export const problemsName = 'problems.csv';
export const codesName = 'codes.csv';
