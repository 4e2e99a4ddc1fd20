// Error codes, their statuses and messages, for all APIs.
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../domain/error-code.ts';
import { maxProblems } from '../domain/validation/problems.ts';

/** Code -> HTTP status and default message. */
export const errorTable: Readonly<Record<ErrorCode, { status: number; message: string }>> = {
  BAD_REQUEST: { status: 400, message: 'The request is invalid' },
  UNAUTHORIZED: { status: 401, message: 'Invalid or missing API key' },
  FORBIDDEN: { status: 403, message: 'You do not have permission to do this' },
  REAUTHENTICATION_REQUIRED: {
    status: 403,
    message: 'Confirm that it is you with `reauthenticate`, then try again',
  },
  SECOND_FACTOR_REQUIRED: {
    status: 401,
    message: 'Confirm the login with a second factor (`confirmLogIn`)',
  },
  API_KEY_REVOKED: { status: 403, message: 'This API key has been revoked' },
  NOT_FOUND: { status: 404, message: 'Not found' },
  PERSISTED_QUERY_NOT_FOUND: { status: 404, message: 'PersistedQueryNotFound' },
  METHOD_NOT_ALLOWED: { status: 405, message: 'This method is not allowed here' },
  CONFLICT: { status: 409, message: 'The request conflicts with the current state' },
  PRECONDITION_FAILED: { status: 412, message: 'The resource has changed since you read it' },
  PAYLOAD_TOO_LARGE: { status: 413, message: 'The request body is too large' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Content-Type must be application/json' },
  UNPROCESSABLE: { status: 422, message: 'The request cannot be carried out' },
  RATE_LIMITED: { status: 429, message: 'Too many requests. Try again later.' },
  INTERNAL: { status: 500, message: 'Something went wrong on the server' },
  UNAVAILABLE: {
    status: 503,
    message: 'The server is temporarily unavailable. Try again shortly.',
  },
};

declare module 'graphql' {
  /** So that no error has another code. */
  interface GraphQLErrorExtensions {
    code?: ErrorCode;
  }
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}

/** Default `Retry-After` (RFC 9110, section 10.2.3). */
const retryAfter: Partial<Record<ErrorCode, Record<string, string>>> = {
  RATE_LIMITED: { 'retry-after': '5' },
  UNAVAILABLE: { 'retry-after': '5' },
};

/** Response headers for this error, in all APIs. */
export function headersOf({ extensions: { http } }: GraphQLError): Record<string, string> {
  if (typeof http !== 'object' || http === null || !('headers' in http)) return {};
  const entries = Object.entries(http.headers ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** A problem with a field: its path as the caller wrote it, and what is wrong. */
export interface Problem {
  field: string;
  message: string;
  /** Line number in a file, starting at 1. */
  line?: number;
}

interface ErrorOptions {
  /** Defaults to the problems in `details`, or else to the message of the code. */
  message?: string;
  /** Only the first are kept. */
  details?: readonly Problem[];
  /** Number of further problems. */
  moreDetails?: number;
  /** Additional GraphQL `extensions`, such as the cost of a document. */
  extensions?: Record<string, unknown>;
  /** For GraphQL over HTTP: the response gets the status of the code. */
  wholeRequest?: boolean;
  headers?: Record<string, string>;
}

/** An error for the caller; anything else that is thrown becomes INTERNAL. */
export class ApiError extends GraphQLError {
  readonly code: ErrorCode;
  readonly details: readonly Problem[] | undefined;
  /** Number of problems beyond those in `details`. */
  readonly moreDetails: number;
  readonly headers: Record<string, string> | undefined;

  constructor(code: ErrorCode, options: ErrorOptions = {}) {
    const { details: problems = [], moreDetails: others = 0, extensions } = options;
    const known = problems.length > 0 ? sentences(problems, others) : errorTable[code].message;
    const { message = known } = options;
    const details = options.details?.slice(0, maxProblems);
    const moreDetails = others + problems.length - (details?.length ?? 0);
    const headers = options.headers ?? retryAfter[code];
    super(message, {
      extensions: {
        code,
        ...(details && { details }),
        ...(moreDetails > 0 && { moreDetails }),
        ...extensions,
        ...((options.wholeRequest || headers) && {
          http: { ...(options.wholeRequest && { status: errorTable[code].status }), headers },
        }),
      },
    });
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
    this.moreDetails = moreDetails;
    this.headers = headers;
  }

  /** The same error with paths below `from` moved below `to`. */
  moved(from: string, to: string): ApiError {
    if (!this.details) return this;
    const details = this.details.map(({ field, message }) => ({
      field: field === from || field.startsWith(`${from}.`) ? to + field.slice(from.length) : field,
      message,
    }));
    return new ApiError(this.code, { details, moreDetails: this.moreDetails });
  }
}

const maxSentences = 10;

/** Problems as one message: the first ten, and the number of further ones. */
export function sentences(problems: readonly Problem[], others = 0): string {
  const shown = problems.slice(0, maxSentences);
  const more = problems.length - shown.length + others;
  return [...shown.map(sentence), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function sentence({ field, message, line }: Problem): string {
  const place = line === undefined ? '' : `line ${line}: `;
  return place + withField(field, message);
}

/** `limit must be at most 100`; a colon if the message is a sentence of its own. */
function withField(field: string, message: string): string {
  if (field === '') return message;
  return `${field}${/^[a-z]/.test(message) ? ' ' : ': '}${message}`;
}

export const invalid = (field: string, message: string): ApiError =>
  new ApiError('BAD_REQUEST', { details: [{ field, message }] });

/** `versions`: those that the caller expected, by number or ETag. */
export const outdated = (versions: readonly number[] | null | undefined): ApiError =>
  new ApiError('PRECONDITION_FAILED', {
    ...(versions?.length === 0 && {
      message:
        'The ETag does not belong to this resource. Read the resource again to get its current ETag.',
    }),
  });

export const notFound = (): ApiError => new ApiError('NOT_FOUND');

export const forbidden = (permission: string): ApiError =>
  new ApiError('FORBIDDEN', { message: `This requires the permission ${permission}` });
