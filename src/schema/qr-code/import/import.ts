// Mutation that imports QR codes from CSV.

import { z } from 'zod';
import { isScoped } from '../../../auth/key/scope.ts';
import { invalid } from '../../../core/errors.ts';
import { maxRows } from '../../../domain/csv/chunks.ts';
import type { LineProblem } from '../../../domain/csv/problem.ts';
import { countLines } from '../../../domain/csv/records.ts';
import { maxItems } from '../../../domain/qr-code/shape.ts';
import { fieldPath, sentence } from '../../../domain/text/sentence.ts';
import { maxProblems } from '../../../domain/validation/problems.ts';
import { builder, type InputFields } from '../../../graphql/builder.ts';
import { record } from '../../../graphql/plugins/audit.ts';
import { describedBy, withShape } from '../../../graphql/value-shape.ts';
import { organizationAfter, organizationField } from '../../organization/owner.ts';
import { ownerFields } from '../../shared/input-fields.ts';
import type { Owned } from '../../shared/owner.ts';
import { type Created, checkRows, createCodes, failedRows, readRows } from './rows.ts';

const wellFormed = z
  .string()
  .refine(
    (csv) => csv.isWellFormed(),
    'must be well-formed Unicode, but contains an unpaired surrogate',
  );

/** Options of every import. */
export const importOptions = (t: InputFields) => ({
  dryRun: t.boolean({
    defaultValue: false,
    description: 'Validates everything without creating anything.',
  }),
  skipInvalid: t.boolean({
    defaultValue: false,
    description: 'Skips rows with errors. Otherwise nothing is imported if a row has an error.',
  }),
  createFolders: t.boolean({
    defaultValue: false,
    description: 'Creates missing folders. Otherwise a row with an unknown folder is an error.',
  }),
  newShortCodes: t.boolean({
    defaultValue: false,
    description:
      'Ignores the columns `shortCode` and `externalId` and generates new short codes, as for copies.',
  }),
  reuseShortCode: t.boolean({
    defaultValue: false,
    description:
      'Uses short codes again that the organization used before, as the column `reuseShortCode` does for a row.',
  }),
});

const ImportQrCodesInput = builder.inputType('ImportQrCodesInput', {
  fields: (t) => ({
    ...ownerFields(t, 'QR codes'),
    csv: t.string({
      required: true,
      validate: wellFormed,
      description: `CSV with a header and up to ${maxItems} rows, separated by commas, semicolons or tabs; see docs/import.md.`,
    }),
    ...importOptions(t),
    firstLine: t.int({
      description:
        'If `csv` is a chunk of a larger file: the line number in that file of the first row after the header.',
    }),
  }),
});

interface Imported extends Owned {
  created: number;
  qrCodeIds: readonly string[];
  folderIds: readonly string[];
  /** All problems, including those beyond the reported maximum. */
  problems: readonly LineProblem[];
}

export const ImportProblem = builder.simpleObject('ImportProblem', {
  description: 'A problem in a row.',
  fields: (t) => ({
    line: t.int({
      description: 'Line number where the row starts, counted from 1.',
      extensions: withShape(z.int().min(1)),
    }),
    field: t.string(describedBy(fieldPath)),
    message: t.string(describedBy(sentence)),
  }),
});

const ImportQrCodesPayload = builder.objectRef<Imported>('ImportQrCodesPayload').implement({
  description: 'Result of an import.',
  fields: (t) => ({
    created: t.exposeInt('created', {
      description: 'Number of QR codes created; in a dry run, the number that would be created.',
    }),
    qrCodeIds: t.exposeIDList('qrCodeIds', {
      description: 'IDs of the QR codes created, in the order of their rows. Empty in a dry run.',
      extensions: withShape(z.array(z.unknown()).max(maxRows)),
      complexity: 1,
    }),
    folderIds: t.exposeIDList('folderIds', {
      description: 'IDs of the folders created. Empty in a dry run.',
      extensions: withShape(z.array(z.unknown()).max(maxRows)),
      complexity: 1,
    }),
    failed: t.int({
      description: 'Number of rows with errors.',
      resolve: ({ problems }) => failedRows(problems),
    }),
    errors: t.field({
      type: [ImportProblem],
      description: `Problems by line, the first ${maxProblems}. A row can have several.`,
      extensions: withShape(z.array(z.unknown()).max(maxProblems)),
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ problems }) => problems.slice(0, maxProblems),
    }),
    errorCount: t.int({
      description: 'Total number of problems, including those not listed in `errors`.',
      resolve: ({ problems }) => problems.length,
    }),
    organization: t.field({ ...organizationField, ...organizationAfter }),
  }),
});

const nothing: Created = { qrCodeIds: [], folderIds: [], taken: [] };

/** Bytes that cost as much as one row. */
const bytesOfRow = 655;

/** Costs one point per line, or by bytes for long rows. */
const costOfRows = (csv: string): number =>
  Math.max(countLines(csv, maxItems + 1) - 1, Math.floor(Buffer.byteLength(csv) / bytesOfRow));

builder.mutationField('importQrCodes', (t) =>
  t.field({
    type: ImportQrCodesPayload,
    description: 'Imports QR codes from CSV, one per row.',
    args: { input: t.arg({ type: ImportQrCodesInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }) => ({
      permission: { organizationId, permission: 'QR_CODES_WRITE' },
    }),
    complexity: ({ input }) => ({ field: costOfRows(input.csv), multiplier: 1 }),
    resolve: async (_root, { input }, context) => {
      const { organizationId, csv, firstLine, dryRun, skipInvalid } = input;
      if (input.createFolders && isScoped(context.caller)) {
        throw invalid('input.createFolders', 'cannot be true: this API key cannot create folders');
      }
      const { right, problems } = await checkRows(readRows(csv, firstLine), input, context);
      const stopped = problems.length > 0 && !skipInvalid;
      const { qrCodeIds, folderIds, taken } =
        dryRun || stopped ? nothing : await createCodes(right, input, context);
      // Created codes are recorded already.
      if (dryRun || stopped)
        await record(context, { organizationId, targets: [], details: { dryRun } });
      return {
        organizationId,
        created: dryRun && !stopped ? right.length : qrCodeIds.length,
        qrCodeIds,
        folderIds,
        problems: [...problems, ...taken].sort((a, b) => a.line - b.line),
      };
    },
  }),
);
