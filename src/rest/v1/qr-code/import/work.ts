// The import of a long CSV file, part by part.
import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import { z } from 'zod';
import { ApiError, sentences } from '../../../../core/errors.ts';
import { repeatedShortCodes } from '../../../../domain/csv/read.ts';
import type { Step } from '../../../http/steps.ts';
import type { Run } from '../../../run.ts';
import type { ImportFile, ImportPart } from './file.ts';
import { ImportQrCodesDocument, type ImportQrCodesInput } from './operations.generated.ts';
import { addProblems, type Progress, type Report } from './report.ts';

/** Parts of all imports, one after the other, so that a scan never waits for more than one. */
const oneAtATime = pLimit(1);

const resultShape = z
  .object({
    created: z.int(),
    failed: z.int(),
    errors: z.array(z.object({ line: z.int(), field: z.string(), message: z.string() })),
    // Not there in what an earlier release noted of an import that goes on.
    errorCount: z.int().optional(),
  })
  .transform((result) => ({ ...result, errorCount: result.errorCount ?? result.errors.length }));
type Result = z.output<typeof resultShape>;

type Manner = Omit<ImportQrCodesInput, 'csv' | 'firstLine'>;

/**
 * Does the import: first everything is checked, unless wrong rows are passed over anyway; then, if
 * nothing is wrong, it is done. Tells after each part how far it is, and what came of it in `report`.
 * Throws what stopped it; parts that were done stay done.
 */
export async function* importFile(
  file: ImportFile,
  manner: Manner,
  step: Step,
  report: Report,
): AsyncGenerator<Progress> {
  const { dryRun, skipInvalid } = manner;
  if (dryRun || !skipInvalid) {
    yield* checkParts(file, manner, step, report);
    if (dryRun || report.errorCount > 0) return;
  }
  yield* createParts(file, manner, step, report);
}

async function* checkParts(
  { parts, rows: total }: ImportFile,
  manner: Manner,
  step: Step,
  report: Report,
): AsyncGenerator<Progress> {
  const seen = new Map<string, number>();
  let done = 0;
  let right = 0;
  for (const [index, part] of parts.entries()) {
    const { created, failed, errors, errorCount } = await checkPart(part, index, manner, step);
    const wrong = new Set(errors.map(({ line }) => line));
    // Where the list of what is wrong is cut, it does not say which rows are right.
    const isCut = errors.length < errorCount;
    const sound =
      manner.newShortCodes || isCut ? [] : part.shortCodes.filter(({ line }) => !wrong.has(line));
    const repeated = repeatedShortCodes(sound, seen);
    addProblems(report, {
      failed: failed + repeated.length,
      errors: [...errors, ...repeated],
      errorCount: errorCount + repeated.length,
    });
    right += created - repeated.length;
    done += part.rows;
    yield { phase: 'check', done, total };
  }
  if (manner.dryRun && (manner.skipInvalid || report.errorCount === 0)) report.created = right;
}

/** Of a part in which something is wrong nothing is kept, so that it is checked afresh next time. */
class WrongPart extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super('Something is wrong in this part');
    this.result = result;
  }
}

async function checkPart(
  part: ImportPart,
  index: number,
  manner: Manner,
  step: Step,
): Promise<Result> {
  const checking = { ...manner, dryRun: true, skipInvalid: true };
  try {
    return await inTurn(step, `check ${index}`, async (run) => {
      const result = await importPart(part, checking, run);
      if (result.errors.length > 0) throw new WrongPart(result);
      return result;
    });
  } catch (error) {
    if (error instanceof WrongPart) return error.result;
    throw error;
  }
}

async function* createParts(
  { parts, rows: total }: ImportFile,
  manner: Manner,
  step: Step,
  report: Report,
): AsyncGenerator<Progress> {
  let done = 0;
  for (const [index, part] of parts.entries()) {
    const result = await inTurn(step, `create ${index}`, async (run) => {
      const result = await importPart(part, manner, run);
      if (manner.skipInvalid || result.errors.length === 0) return result;
      // What was right when it was checked is no more; nobody asked for a part of the file.
      const moreDetails = result.errorCount - result.errors.length;
      throw new ApiError('CONFLICT', {
        message: sentences(result.errors, moreDetails),
        details: result.errors,
        moreDetails,
      });
    });
    report.created += result.created;
    addProblems(report, result);
    done += part.rows;
    yield { phase: 'create', done, total };
  }
}

const inTurn = (step: Step, name: string, work: (run: Run) => Promise<Result>): Promise<Result> =>
  oneAtATime(() => step(name, resultShape, work));

async function importPart(part: ImportPart, manner: Manner, run: Run): Promise<Result> {
  await setImmediate();
  const { csv, firstLine } = part;
  const { importQrCodes } = await run(ImportQrCodesDocument, {
    input: { ...manner, csv, firstLine },
  });
  return importQrCodes;
}
