// Making QR codes from a CSV file.
import { z } from 'zod';
import type { LineProblem } from '../../../domain/csv/problem.ts';
import { countLines } from '../../../domain/csv/records.ts';
import { mostProblems } from '../../../domain/validation/problems.ts';
import { builder } from '../../../graphql/builder.ts';
import { record } from '../../../graphql/plugins/audit.ts';
import { mostItems } from '../bulk/outcome.ts';
import { checkRows, failedRows, makeCodes, readRows } from './rows.ts';

const wellFormed = z
  .string()
  .refine(
    (csv) => csv.isWellFormed(),
    'must be well-formed Unicode; it contains half of a surrogate pair',
  );

const ImportQrCodesInput = builder.inputType('ImportQrCodesInput', {
  fields: (t) => ({
    organizationId: t.id({ required: true, description: 'Whose codes they will be.' }),
    csv: t.string({
      required: true,
      validate: wellFormed,
      description: `A header, then up to ${mostItems} rows, with a comma, a semicolon or a tab between the cells; see docs/import.md.`,
    }),
    dryRun: t.boolean({
      defaultValue: false,
      description: 'Everything is checked, nothing is made.',
    }),
    skipInvalid: t.boolean({
      defaultValue: false,
      description: 'Rows that are wrong are passed over; otherwise one such row stops all.',
    }),
    createFolders: t.boolean({
      defaultValue: false,
      description: 'Folders that are named but not there are made; otherwise such a row is wrong.',
    }),
    newShortCodes: t.boolean({
      defaultValue: false,
      description: 'The column `shortCode` is passed over: every code gets a new one.',
    }),
    firstLine: t.int({
      description:
        'For a part of a longer file: the line of that file on which what follows the header begins.',
    }),
  }),
});

interface Imported {
  created: number;
  /** All of them. */
  problems: readonly LineProblem[];
}

const ImportProblem = builder.objectRef<LineProblem>('ImportProblem').implement({
  description: 'What is wrong in a row.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Where the row begins, as an editor counts.' }),
    field: t.exposeString('field', { description: 'The column; empty for the row as a whole.' }),
    message: t.exposeString('message', { description: 'What would be right.' }),
  }),
});

const ImportQrCodesPayload = builder.objectRef<Imported>('ImportQrCodesPayload').implement({
  fields: (t) => ({
    created: t.exposeInt('created', {
      description: 'How many codes were made; of a dry run, how many would be.',
    }),
    failed: t.int({
      description: 'How many rows are wrong.',
      resolve: ({ problems }) => failedRows(problems),
    }),
    errors: t.field({
      type: [ImportProblem],
      description: `What is wrong, by line; a row may have several. The first ${mostProblems}.`,
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ problems }) => problems.slice(0, mostProblems),
    }),
    errorCount: t.int({
      description: 'How many problems there are, also those that `errors` leaves out.',
      resolve: ({ problems }) => problems.length,
    }),
  }),
});

/** Bytes that cost as much as a row. */
const bytesOfRow = 655;

/** No row takes less than a line; long ones cost by their bytes. */
const costOfRows = (csv: string): number =>
  Math.max(countLines(csv, mostItems + 1) - 1, Math.floor(Buffer.byteLength(csv) / bytesOfRow));

builder.mutationField('importQrCodes', (t) =>
  t.field({
    type: ImportQrCodesPayload,
    description: 'Makes codes from CSV, one of each row.',
    args: { input: t.arg({ type: ImportQrCodesInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }) => ({
      permission: { organizationId, permission: 'QR_CODES_WRITE' },
    }),
    complexity: ({ input }) => ({ field: costOfRows(input.csv), multiplier: 1 }),
    resolve: async (_root, { input }, context) => {
      const { organizationId, csv, firstLine, dryRun, skipInvalid } = input;
      const { right, problems } = await checkRows(readRows(csv, firstLine), input, context);
      const stopped = problems.length > 0 && !skipInvalid;
      const { ids, taken } =
        dryRun || stopped ? { ids: [], taken: [] } : await makeCodes(right, input, context);
      const details = { count: ids.length, ids, ...(dryRun && { dryRun }) };
      await record(context, { organizationId, details });
      const created = dryRun && !stopped ? right.length : ids.length;
      return { created, problems: [...problems, ...taken].sort((a, b) => a.line - b.line) };
    },
  }),
);
