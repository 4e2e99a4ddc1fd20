// The result or progress of an import.
import type { GraphQLError } from 'graphql';
import { ApiError, isErrorCode } from '../../../../core/errors.ts';
import type { LineProblem } from '../../../../domain/csv/problem.ts';
import { maxProblems } from '../../../../domain/validation/problems.ts';
import type { ImportFile } from './file.ts';

export interface Report {
  created: number;
  qrCodeIds: string[];
  folderIds: string[];
  /** Number of rows. */
  failed: number;
  /** The first errors. */
  errors: LineProblem[];
  errorCount: number;
}

export interface ImportProgress {
  phase: 'check' | 'create';
  /** Number of rows. */
  done: number;
  total: number;
}

export const emptyReport = (): Report => ({
  created: 0,
  qrCodeIds: [],
  folderIds: [],
  failed: 0,
  errors: [],
  errorCount: 0,
});

/** Adds the problems of a part. */
export function addProblems(
  report: Report,
  { failed, errors, errorCount }: Pick<Report, 'failed' | 'errors' | 'errorCount'>,
  maxErrors = maxProblems,
): void {
  report.failed += failed;
  report.errorCount += errorCount;
  report.errors.push(...errors.slice(0, maxErrors - report.errors.length));
}

/**
 * Passes progress on, and adds how far the import got to any error it throws.
 */
export async function* withProgress(
  work: AsyncIterable<ImportProgress>,
  { parts, rows: total }: ImportFile,
  report: Report,
  present: (error: unknown) => GraphQLError,
): AsyncGenerator<ImportProgress> {
  let done = 0;
  let partsDone = 0;
  try {
    for await (const progress of work) {
      if (progress.phase === 'create') {
        done = progress.done;
        partsDone += 1;
      }
      yield progress;
    }
  } catch (error) {
    if (report.created === 0) throw error;
    const { message, extensions } = present(error);
    const nextLine = parts[partsDone]?.firstLine ?? 1;
    throw new ApiError(isErrorCode(extensions.code) ? extensions.code : 'INTERNAL', {
      message: `${message}; ${report.created} QR codes from the rows above line ${nextLine} were already created`,
      extensions: { ...extensions, report: { ...counts(report), done, total, nextLine } },
    });
  }
}

/** Throws UNPROCESSABLE if nothing was created because of invalid rows. */
export function requireResult(report: Report, { rows: total }: ImportFile): void {
  if (report.created > 0 || report.errorCount === 0) return;
  throw new ApiError('UNPROCESSABLE', {
    message: `${report.failed} of ${total} rows have errors; nothing was imported`,
    details: report.errors,
    moreDetails: report.errorCount - report.errors.length,
    extensions: { report: { ...counts(report), total } },
  });
}

const counts = ({ created, failed, errorCount }: Report) => ({ created, failed, errorCount });
