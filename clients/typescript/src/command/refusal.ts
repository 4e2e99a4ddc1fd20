// Errors of commands and their exit codes.
import { IlqrError } from '../error.ts';

/** 1: error; 2: invalid usage; 3: not logged in or not permitted. */
type ExitCode = 1 | 2 | 3;

export class Refusal extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const refusals = ['UNAUTHORIZED', 'FORBIDDEN', 'API_KEY_REVOKED'];

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof Refusal) return error.exitCode;
  return error instanceof IlqrError && refusals.includes(error.code) ? 3 : 1;
}

/** A message for people, one problem per line. */
export function explain(error: unknown): string {
  if (!(error instanceof IlqrError)) return error instanceof Error ? error.message : String(error);
  if (error.details.length > 0)
    return error.details.map(({ field, message }) => `${field} ${message}`).join('\n');
  const request = error.code === 'INTERNAL' ? `; request ${error.requestId}` : '';
  return `${error.message} (${error.code}${request})`;
}
