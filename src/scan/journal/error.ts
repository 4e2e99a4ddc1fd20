// The error of a journal that cannot be written or read.
import { codeOf } from '../../core/caught-error.ts';

export class JournalError extends Error {
  /** The system's, such as `ENOSPC`; `TAKEN` if another process has claimed the journal. */
  readonly code: string | undefined;

  constructor(message: string, cause?: unknown, code = codeOf(cause)) {
    super(cause instanceof Error ? `${message}: ${cause.message}` : message, { cause });
    this.name = 'JournalError';
    this.code = code;
  }
}

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

export const takenError = (cause?: unknown): JournalError =>
  new JournalError('another process has claimed the journal', cause, 'TAKEN');
