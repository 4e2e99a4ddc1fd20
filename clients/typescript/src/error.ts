// The error that calls throw.
import type { components } from './api.generated.ts';

type Problem = components['schemas']['Problem'];

/** Error code of the server, or `NETWORK`, `TIMEOUT`, or `UNEXPECTED` for responses of another API. */
export type ErrorCode =
  | Problem['code']
  | 'NETWORK'
  | 'TIMEOUT'
  | 'UNEXPECTED'
  // Newer servers may have more codes.
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
  /** HTTP status; 0 if there was no response. */
  readonly status: number;
  /** Fields with problems. */
  readonly details: NonNullable<Problem['details']>;
  /** Identifies the request in the server's log. */
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

/** The error in a REST or GraphQL response. */
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
    message: `Unexpected response (status ${status}). Check the URL of the server.`,
    status,
    headers,
  });
