// What a call throws when it did not get what it asked for.
import type { components } from './api.generated.ts';

type Problem = components['schemas']['Problem'];

/** The server's word for it; else no answer came (`NETWORK`, `TIMEOUT`), or none that is of this API. */
export type ErrorCode =
  | Problem['code']
  | 'NETWORK'
  | 'TIMEOUT'
  | 'UNEXPECTED'
  // A newer server may know more.
  | (string & Record<never, never>);

interface ErrorFacts {
  code: ErrorCode;
  message: string;
  status?: number;
  details?: Problem['details'];
  headers?: Headers;
  cause?: unknown;
}

export class IlqrError extends Error {
  override readonly name = 'IlqrError';
  readonly code: ErrorCode;
  /** Of the answer; 0 if none came. */
  readonly status: number;
  /** Each wrong field. */
  readonly details: NonNullable<Problem['details']>;
  /** By which the operator finds the request in the log. */
  readonly requestId: string | undefined;
  readonly headers: Headers;

  constructor({ code, message, status = 0, details = [], headers, cause }: ErrorFacts) {
    super(message, { cause });
    this.code = code;
    this.status = status;
    this.details = details;
    this.headers = headers ?? new Headers();
    this.requestId = this.headers.get('x-request-id') ?? undefined;
  }
}

/** What an answer refuses, over REST or GraphQL. */
export function problemOf(body: unknown, { status, headers }: Response): IlqrError {
  const { errors: [first] = [] } = Object(body);
  const { code, details } = first?.extensions ?? Object(body);
  const { message } = first ?? Object(body);
  return typeof code === 'string' && typeof message === 'string'
    ? new IlqrError({ code, message, status, details, headers })
    : unexpected(status, headers);
}

export const unexpected = (status: number, headers: Headers): IlqrError =>
  new IlqrError({
    code: 'UNEXPECTED',
    message: `The answer (${status}) is none of this API; is the address right?`,
    status,
    headers,
  });
