// Imports a long CSV file part by part.
import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import { z } from 'zod';
import { ApiError } from '../../../../core/errors.ts';
import { repeatedValues } from '../../../../domain/csv/read.ts';
import type { Step } from '../../../http/steps.ts';
import type { Run } from '../../../run.ts';
import type { ImportQrCodesInput } from '../../schema-types.generated.ts';
import type { ImportFile, ImportPart } from './file.ts';
import { ImportQrCodesDocument } from './operations.generated.ts';
import { addProblems, type ImportProgress, type Report } from './report.ts';

/** One part at a time across all imports, so that a scan waits for one part at most. */
const oneAtATime = pLimit(1);

const resultShape = z
  .object({
    created: z.int(),
    // Missing in results that an earlier release stored for an import that is resumed, as is errorCount.
    qrCodeIds: z.array(z.string()).default([]),
    folderIds: z.array(z.string()).default([]),
    failed: z.int(),
    errors: z.array(z.object({ line: z.int(), field: z.string(), message: z.string() })),
    errorCount: z.int().optional(),
  })
  .transform((result) => ({ ...result, errorCount: result.errorCount ?? result.errors.length }));
type Result = z.output<typeof resultShape>;

type ImportOptions = Omit<ImportQrCodesInput, 'csv' | 'firstLine'>;

/**
 * Runs the import: checks all rows first, unless invalid rows are skipped anyway, then creates the QR
 * codes. Yields progress after each part and collects the results in `report`, with the first 1,000 or
 * `maxErrors` problems. Throws what stopped it; completed parts stay.
 */
export async function* importFile(
  file: ImportFile,
  options: ImportOptions,
  step: Step,
  report: Report,
  maxErrors?: number,
): AsyncGenerator<ImportProgress> {
  const { dryRun, skipInvalid } = options;
  if (dryRun || !skipInvalid) {
    yield* checkParts(file, options, step, report, maxErrors);
    if (dryRun || report.errorCount > 0) return;
  }
  yield* createParts(file, options, step, report, maxErrors);
}

async function* checkParts(
  { parts, rows: total }: ImportFile,
  options: ImportOptions,
  step: Step,
  report: Report,
  maxErrors?: number,
): AsyncGenerator<ImportProgress> {
  const seen = new Map<string, number>();
  let done = 0;
  let creatable = 0;
  for (const [index, part] of parts.entries()) {
    const { created, failed, errors, errorCount } = await checkPart(part, index, options, step);
    const invalidLines = new Set(errors.map(({ line }) => line));
    // A truncated list of errors does not tell which rows are valid.
    const isTruncated = errors.length < errorCount;
    const valid =
      options.newShortCodes || isTruncated
        ? []
        : part.chosen.filter(({ line }) => !invalidLines.has(line));
    const repeated = repeatedValues(valid, seen);
    const repeatedRows = new Set(repeated.map(({ line }) => line)).size;
    const problems = {
      failed: failed + repeatedRows,
      errors: [...errors, ...repeated],
      errorCount: errorCount + repeated.length,
    };
    addProblems(report, problems, maxErrors);
    creatable += created - repeatedRows;
    done += part.rows;
    yield { phase: 'check', done, total };
  }
  if (options.dryRun && (options.skipInvalid || report.errorCount === 0))
    report.created = creatable;
}

/** Thrown so that the result of an invalid part is not stored and the part is checked again next time. */
class InvalidPartError extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super('This part has invalid rows');
    this.result = result;
  }
}

async function checkPart(
  part: ImportPart,
  index: number,
  options: ImportOptions,
  step: Step,
): Promise<Result> {
  const checking = { ...options, dryRun: true, skipInvalid: true };
  try {
    return await inTurn(step, `check ${index}`, async (run) => {
      const result = await importPart(part, checking, run);
      if (result.errors.length > 0) throw new InvalidPartError(result);
      return result;
    });
  } catch (error) {
    if (error instanceof InvalidPartError) return error.result;
    throw error;
  }
}

async function* createParts(
  { parts, rows: total }: ImportFile,
  options: ImportOptions,
  step: Step,
  report: Report,
  maxErrors?: number,
): AsyncGenerator<ImportProgress> {
  let done = 0;
  for (const [index, part] of parts.entries()) {
    const result = await inTurn(step, `create ${index}`, async (run) => {
      const result = await importPart(part, options, run);
      if (options.skipInvalid || result.errors.length === 0) return result;
      // Rows that were valid when checked no longer are, and partial imports were not requested.
      const moreDetails = result.errorCount - result.errors.length;
      throw new ApiError('CONFLICT', {
        details: result.errors,
        moreDetails,
      });
    });
    report.created += result.created;
    report.qrCodeIds.push(...result.qrCodeIds);
    report.folderIds.push(...result.folderIds);
    addProblems(report, result, maxErrors);
    done += part.rows;
    yield { phase: 'create', done, total };
  }
}

const inTurn = (step: Step, name: string, work: (run: Run) => Promise<Result>): Promise<Result> =>
  oneAtATime(() => step(name, resultShape, work));

async function importPart(part: ImportPart, options: ImportOptions, run: Run): Promise<Result> {
  await setImmediate();
  const { csv, firstLine } = part;
  const { importQrCodes } = await run(ImportQrCodesDocument, {
    input: { ...options, csv, firstLine },
  });
  return importQrCodes;
}
