// Imports QR codes from the uploaded CSV file, 500 rows at a time.
import { stringify } from 'csv-stringify/sync';
import { type ImportResult, problemsName, storedImport, uploadName } from '../domain/job/stored.ts';
import type { Step } from '../rest/http/steps.ts';
import { type ImportFile, readFile } from '../rest/v1/qr-code/import/file.ts';
import { emptyReport, type Report, requireResult } from '../rest/v1/qr-code/import/report.ts';
import { importFile } from '../rest/v1/qr-code/import/work.ts';
import { addParts, fileText, type JobFile } from './parts.ts';
import { type LeasedJob, LostJobError } from './queue.ts';
import type { JobTools } from './tools.ts';

/** Rows that a point of the rate limit covers, as in REST. */
const rowsOfPoint = 100;

export interface ImportOutcome {
  /** With all problems. */
  result: ImportResult;
  /** What stopped it. */
  error?: unknown;
}

/**
 * Runs the import from where it stopped: the result of each part is stored in the transaction that creates its
 * codes, and a part that has a result is not run again. Throws only if the job is lost or the server stops.
 */
export async function importCodes(job: LeasedJob, tools: JobTools): Promise<ImportOutcome> {
  const { organizationId } = job;
  const csv = (await fileText(tools.prisma, job.id, uploadName)) ?? '';
  const file = await readFile(csv);
  const options = { organizationId, ...storedImport.parse(job.input) };
  const report = emptyReport();
  let error: unknown;
  /** Rows of steps that ran now. */
  let unpaid = 0;
  const step = stepOf(job, file, tools, (rows) => {
    unpaid += rows;
  });
  try {
    for await (const _progress of importFile(file, options, step, report, Infinity)) {
      // Not in the step: other imports wait for that.
      await tools.pay(Math.floor(unpaid / rowsOfPoint));
      unpaid %= rowsOfPoint;
      tools.signal.throwIfAborted();
    }
    if (!options.dryRun) requireResult(report, file);
  } catch (thrown) {
    tools.signal.throwIfAborted();
    if (thrown instanceof LostJobError) throw thrown;
    error = thrown;
  }
  return { result: resultOf(report), error };
}

/** A file with all problems, if there are any. */
export function problemsFile({ errors }: ImportResult): JobFile[] {
  if (errors.length === 0) return [];
  const columns = ['line', 'field', 'message'];
  const text = stringify(errors, { columns, header: true, escape_formulas: true });
  return [{ name: problemsName, bytes: new TextEncoder().encode(text), modifiedAt: new Date() }];
}

const resultOf = ({ created, qrCodeIds, folderIds, failed, errors, errorCount }: Report) => ({
  created,
  qrCodeIds,
  folderIds,
  failed,
  errors,
  errorCount,
});

/** Steps `check 0`, `check 1` …, then `create 0`, `create 1` …: one for each part of the file. */
function stepOf(
  job: LeasedJob,
  { parts, rows: total }: ImportFile,
  tools: JobTools,
  ran: (rows: number) => void,
): Step {
  return async (name, shape, work) => {
    const stored = await fileText(tools.prisma, job.id, name);
    if (stored !== undefined) return shape.parse(JSON.parse(stored));
    const [phase = '', index = ''] = name.split(' ');
    const upToHere = parts.slice(0, Number(index) + 1);
    const done = upToHere.reduce((sum, { rows }) => sum + rows, 0);
    ran(upToHere.at(-1)?.rows ?? 0);
    return tools.inStep(async (run, on) => {
      const result = await work(run);
      const bytes = new TextEncoder().encode(JSON.stringify(result));
      await addParts(on, job.id, [{ name, bytes, modifiedAt: new Date() }]);
      return { result, progress: { phase, done, total } };
    });
  };
}
