// Schemas of imports in REST v1.
import { z } from 'zod';
import { sentence } from '../../../../domain/text/sentence.ts';
import { maxProblems } from '../../../../domain/validation/problems.ts';
import { fieldPath } from '../../../http/problem.ts';
import { count } from '../../shared/field-schemas.ts';
import { flag } from '../../shared/page-schemas.ts';

export const importQuery = z.strictObject({
  dryRun: flag('Checks the file without creating anything.'),
  skipInvalid: flag('Skips rows with errors; otherwise nothing is imported if a row has errors.'),
  createFolders: flag(
    'Creates missing folders; otherwise a row with an unknown folder has an error.',
  ),
  newShortCodes: flag('Ignores the column `shortCode` and generates new short codes.'),
});

/** Maximum size in bytes. */
export const importLimit = 20 * 1_048_576;

export const importBody = z.string().meta({
  maxLength: importLimit,
  pattern: '^[^\\x00]*$',
  description:
    'CSV in UTF-8, UTF-16 with a byte order mark, or the encoding named by `charset` (such as `windows-1252`): a header with the column names, then a row for each QR code. Columns are separated by commas, semicolons or tabs.',
  example: 'name,url,tags\nCompany Website,https://example.com,print|window\n',
});

const rowProblem = z
  .object({
    line: z
      .int()
      .min(1)
      .meta({ description: 'Line of the file where the row starts, counted from 1.' }),
    field: fieldPath,
    message: sentence,
  })
  .meta({ id: 'RowProblem', description: 'An error in a row.' });

export const importAnswer = z
  .object({
    created: count('Number of QR codes created or, in a dry run, that would be created.'),
    failed: count('Number of rows with errors.'),
    errors: z.array(rowProblem).max(maxProblems).meta({ description: 'The first 1,000 errors.' }),
    errorCount: count('Number of errors.'),
    dryRun: z.boolean().meta({ description: 'Whether this was a dry run.' }),
  })
  .meta({
    id: 'QrCodeImport',
    description: 'The result of an import.',
    example: {
      created: 1,
      failed: 1,
      errors: [{ line: 3, field: 'url', message: 'is required' }],
      errorCount: 1,
      dryRun: false,
    },
  });
