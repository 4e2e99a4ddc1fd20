// The table of errors, one vocabulary for every door.
import { GraphQLError } from 'graphql';
import { mostProblems } from '../domain/validation/problems.ts';

/** Code -> HTTP status and the text that is shown where nothing more precise is known. */
export const errorTable = {
  BAD_REQUEST: { status: 400, message: 'The request is not valid' },
  UNAUTHORIZED: { status: 401, message: 'Invalid or missing API key' },
  FORBIDDEN: { status: 403, message: 'You may not do this' },
  API_KEY_REVOKED: { status: 403, message: 'This API key has been revoked' },
  NOT_FOUND: { status: 404, message: 'Not found' },
  METHOD_NOT_ALLOWED: { status: 405, message: 'This method is not allowed here' },
  CONFLICT: { status: 409, message: 'This conflicts with what is there' },
  PRECONDITION_FAILED: { status: 412, message: 'It has changed since you read it' },
  PAYLOAD_TOO_LARGE: { status: 413, message: 'The body is too large' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Content-Type must be application/json' },
  UNPROCESSABLE: { status: 422, message: 'This cannot be done' },
  RATE_LIMITED: { status: 429, message: 'Too many requests; try again later' },
  INTERNAL: { status: 500, message: 'Something went wrong on our side' },
  UNAVAILABLE: { status: 503, message: 'The server cannot answer right now; try again shortly' },
} as const;

export type ErrorCode = keyof typeof errorTable;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}

/** When to come again, where nothing more precise is known (RFC 9110, section 10.2.3). */
const retryAfter: Partial<Record<ErrorCode, Record<string, string>>> = {
  RATE_LIMITED: { 'retry-after': '5' },
  UNAVAILABLE: { 'retry-after': '5' },
};

/** The headers that an answer with this error has, whatever the API. */
export function headersOf({ extensions: { http } }: GraphQLError): Record<string, string> {
  if (typeof http !== 'object' || http === null || !('headers' in http)) return {};
  const entries = Object.entries(http.headers ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** One wrong field: its path as the caller wrote it, with what would be right. */
export interface Problem {
  field: string;
  message: string;
  /** In a file: the line, as an editor counts. */
  line?: number;
}

interface ErrorOptions {
  message?: string;
  /** Of many only the first are kept. */
  details?: readonly Problem[];
  /** How many there are besides. */
  moreDetails?: number;
  /** More `extensions` for GraphQL, as the cost of a document. */
  extensions?: Record<string, unknown>;
  /** For GraphQL over HTTP: the whole answer gets the status of the code. */
  wholeRequest?: boolean;
  headers?: Record<string, string>;
}

/** An error that the caller is meant to read; anything else that is thrown shows as INTERNAL. */
export class ApiError extends GraphQLError {
  readonly code: ErrorCode;
  readonly details: readonly Problem[] | undefined;
  /** Problems besides those of `details`. */
  readonly moreDetails: number;
  readonly headers: Record<string, string> | undefined;

  constructor(code: ErrorCode, options: ErrorOptions = {}) {
    const { message = errorTable[code].message, extensions } = options;
    const details = options.details?.slice(0, mostProblems);
    const left = (options.details?.length ?? 0) - (details?.length ?? 0);
    const moreDetails = (options.moreDetails ?? 0) + left;
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

  /** The same error of what stands elsewhere in the input: paths that began with `from` begin with `to`. */
  moved(from: string, to: string): ApiError {
    if (!this.details) return this;
    const details = this.details.map(({ field, message }) => ({
      field: field === from || field.startsWith(`${from}.`) ? to + field.slice(from.length) : field,
      message,
    }));
    const { moreDetails } = this;
    return new ApiError(this.code, {
      message: sentences(details, moreDetails),
      details,
      moreDetails,
    });
  }
}

const mostSentences = 10;

/** Problems as one text; of many only the first, with how many there are besides. */
export function sentences(problems: readonly Problem[], others = 0): string {
  const shown = problems.slice(0, mostSentences);
  const more = problems.length - shown.length + others;
  return [...shown.map(sentence), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function sentence({ field, message, line }: Problem): string {
  const place = line === undefined ? '' : `line ${line}: `;
  return place + (field ? `${field}: ${message}` : message);
}

export const invalid = (field: string, message: string): ApiError =>
  new ApiError('BAD_REQUEST', { message: `${field}: ${message}`, details: [{ field, message }] });

/** `versions`: what the caller named, by number or ETag. */
export const outdated = (versions: readonly number[] | null | undefined): ApiError =>
  new ApiError('PRECONDITION_FAILED', {
    ...(versions?.length === 0 && {
      message: 'The ETag is not one of this resource; read it again for its current one',
    }),
  });

export const notFound = (): ApiError => new ApiError('NOT_FOUND');

export const forbidden = (permission: string): ApiError =>
  new ApiError('FORBIDDEN', { message: `This needs the permission ${permission}` });
