// The shapes of an import in REST v1.
import { z } from 'zod';
import { mostProblems } from '../../../../domain/validation/problems.ts';
import { fieldPath, sentence } from '../../../http/problem.ts';
import { count } from '../../shared/field-schemas.ts';
import { flag } from '../../shared/page-schemas.ts';

export const importQuery = z.strictObject({
  dryRun: flag('Everything is checked, nothing is made.'),
  skipInvalid: flag('Rows that are wrong are passed over; otherwise one such row stops all.'),
  createFolders: flag(
    'Folders that are named but not there are made; otherwise such a row is wrong.',
  ),
  newShortCodes: flag('The column `shortCode` is passed over: every code gets a new one.'),
});

/** In bytes. */
export const importLimit = 20 * 1_048_576;

export const importBody = z.string().meta({
  maxLength: importLimit,
  pattern: '^[^\\x00]*$',
  description:
    'UTF-8, or UTF-16 with a byte order mark, or what `charset` names (`windows-1252`); a header with the names of the columns, then a row for each code, with a comma, a semicolon or a tab between the cells.',
  example: 'name,url,tags\nCompany Website,https://example.com,print|window\n',
});

const rowProblem = z
  .object({
    line: z.int().min(1).meta({ description: 'Where the row begins, as an editor counts.' }),
    field: fieldPath,
    message: sentence,
  })
  .meta({ id: 'RowProblem', description: 'What is wrong in a row.' });

export const importAnswer = z
  .object({
    created: count('Codes; of a dry run, how many would be made.'),
    failed: count('Rows that are wrong.'),
    errors: z.array(rowProblem).max(mostProblems).meta({ description: 'The first 1,000.' }),
    errorCount: count('All of them.'),
    dryRun: z.boolean().meta({ description: 'Whether nothing was made because of `dryRun`.' }),
  })
  .meta({
    id: 'QrCodeImport',
    description: 'What came of an import.',
    example: {
      created: 1,
      failed: 1,
      errors: [{ line: 3, field: 'url', message: 'is missing; it must be a text' }],
      errorCount: 1,
      dryRun: false,
    },
  });
