// What came of an import, or how far it came.
import type { GraphQLError } from 'graphql';
import { ApiError, isErrorCode } from '../../../../core/errors.ts';
import type { LineProblem } from '../../../../domain/csv/problem.ts';
import { mostProblems } from '../../../../domain/validation/problems.ts';
import type { ImportFile } from './file.ts';

export interface Report {
  created: number;
  /** Rows. */
  failed: number;
  /** The first of them. */
  errors: LineProblem[];
  errorCount: number;
}

export interface Progress {
  phase: 'check' | 'create';
  /** Rows. */
  done: number;
  total: number;
}

export const emptyReport = (): Report => ({ created: 0, failed: 0, errors: [], errorCount: 0 });

/** Adds what came of a part. */
export function addProblems(
  report: Report,
  { failed, errors, errorCount }: Pick<Report, 'failed' | 'errors' | 'errorCount'>,
): void {
  report.failed += failed;
  report.errorCount += errorCount;
  report.errors.push(...errors.slice(0, mostProblems - report.errors.length));
}

/**
 * The work, whose error tells how far it came. Throws UNPROCESSABLE if it made nothing because of what
 * is wrong in the rows.
 */
export async function* telling(
  work: AsyncIterable<Progress>,
  { parts, rows: total }: ImportFile,
  report: Report,
  present: (error: unknown) => GraphQLError,
): AsyncGenerator<Progress> {
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
      message: `${message}; ${report.created} codes were made before, of the rows above line ${nextLine}`,
      extensions: { ...extensions, report: { ...counts(report), done, total, nextLine } },
    });
  }
}

/** Throws UNPROCESSABLE if nothing was made because of what is wrong in the rows. */
export function refuseNothing(report: Report, { rows: total }: ImportFile): void {
  if (report.created > 0 || report.errorCount === 0) return;
  throw new ApiError('UNPROCESSABLE', {
    message: `${report.failed} of ${total} rows are wrong; nothing was made`,
    details: report.errors,
    moreDetails: report.errorCount - report.errors.length,
    extensions: { report: { ...counts(report), total } },
  });
}

const counts = ({ created, failed, errorCount }: Report) => ({ created, failed, errorCount });
