// What many operations of the OpenAPI document share.
import { errorTable, isErrorCode } from '../../core/errors.ts';
import { reasons } from '../http/problem.ts';
import type { Json } from './schema.ts';

const header = (description: string, schema: Json, required = false): Json => ({
  description,
  ...(required && { required }),
  schema,
});

const text = (example: string, limits: Json = {}): Json => ({
  type: 'string',
  ...limits,
  examples: [example],
});
const number = (example: number): Json => ({
  type: 'integer',
  format: 'int64',
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  examples: [example],
});

const etag = { pattern: '^"[^"]+"$', maxLength: 100 };

/** Headers of answers; those that are not required come only where the operator set a limit. */
export const headers: Json = {
  'X-Request-Id': header(
    'Names the request to the operator. One that was sent along, of 8 to 64 letters, digits, `_` or `-`, is kept.',
    text('0b9e4c2f-6c1d-4a0e-9c57-3f6f1f4d1c11', {
      pattern: '^[0-9A-Za-z_-]{8,64}$',
      maxLength: 64,
    }),
    true,
  ),
  RateLimit: header(
    'How many points are left, and in how many seconds all are there again (draft-ietf-httpapi-ratelimit-headers); only where the operator set a limit. Beside it stands RateLimit-Policy with how many there are, and the same in X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset for older tools.',
    text('"default";r=599;t=60', { pattern: '^"default";r=[0-9]+;t=[0-9]+$', maxLength: 60 }),
  ),
  'Retry-After': header('After how many seconds it can be tried again.', number(5), true),
  ETag: header(
    'What is there now, for `If-None-Match` and, if it can be changed, `If-Match`.',
    text('"3-17"', etag),
    true,
  ),
  Location: header(
    'The address of what the answer is about, as a path.',
    text('/api/v1/organizations/org_abc123/qr-codes/qr_xyz789', {
      pattern: '^/api/v1/',
      maxLength: 200,
    }),
    true,
  ),
  Link: header(
    'The pages `first`, `prev`, `next`, `last`, as far as they are there (RFC 8288).',
    text('</api/v1/organizations/org_abc123/qr-codes?page=2>; rel="next"', {
      pattern: '^<[^>]+>; rel="',
    }),
    true,
  ),
  'Content-Disposition': header(
    'A name for the file (RFC 6266).',
    text('attachment; filename="qr-codes.csv"', { pattern: '^attachment', maxLength: 1_500 }),
    true,
  ),
  'X-Total-Count': header('How many codes there were at the start.', number(47), true),
};

const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const always = ['X-Request-Id', 'RateLimit'];

/** What every answer carries, with more. */
export const answerHeaders = (more: readonly string[] = []): Json =>
  Object.fromEntries([...always, ...more].map((name) => [name, reference('headers', name)]));

interface Failure {
  name: string;
  description: string;
  message?: string;
  details?: { field: string; message: string }[];
  headers?: string[];
}

const failures: Record<number, Failure> = {
  400: {
    name: 'BadRequest',
    description: 'The input is not valid; `details` names each field.',
    message: 'limit: must be a whole number from 1 to 100',
    details: [{ field: 'limit', message: 'must be a whole number from 1 to 100' }],
  },
  401: { name: 'Unauthorized', description: 'The key is missing, wrong or expired.' },
  403: {
    name: 'Forbidden',
    description: 'The key is revoked (API_KEY_REVOKED), or lacks the permission.',
    message: 'This needs the permission QR_CODES_WRITE',
  },
  404: { name: 'NotFound', description: 'Not there, for this caller.' },
  409: {
    name: 'Conflict',
    description: 'The Idempotency-Key came with another request.',
    message: 'Idempotency-Key: was used for another request',
  },
  412: { name: 'PreconditionFailed', description: 'It has changed since it was read.' },
  413: { name: 'PayloadTooLarge', description: 'The body is too large.' },
  415: { name: 'UnsupportedMediaType', description: 'The body is of another media type.' },
  422: { name: 'Unprocessable', description: 'It is well-formed, but cannot be done.' },
  429: {
    name: 'TooManyRequests',
    description: 'The caller has spent all points.',
    headers: ['Retry-After'],
  },
  500: { name: 'InternalError', description: 'A fault of the server.' },
  503: {
    name: 'Unavailable',
    description: 'The server cannot answer right now.',
    headers: ['Retry-After'],
  },
};

/** The answer of a failure; what is said of it here takes the place of what is said in general. */
export function failureAnswer(status: number, description?: string): Json {
  const { name = '' } = failures[status] ?? {};
  return { ...reference('responses', name), ...(description && { description }) };
}

export const failureAnswers: Json = Object.fromEntries(
  Object.entries(failures).map(([status, { name, description, message, details, headers }]) => {
    const [code = 'INTERNAL', usual] =
      Object.entries(errorTable).find(([, { status: one }]) => one === Number(status)) ?? [];
    const value = {
      statusCode: Number(status),
      message: message ?? usual?.message,
      error: reasons[Number(status)],
      code: isErrorCode(code) ? code : 'INTERNAL',
      ...(details && { details }),
    };
    const content = { schema: reference('schemas', 'Problem'), examples: { [name]: { value } } };
    return [
      name,
      { description, headers: answerHeaders(headers), content: { 'application/json': content } },
    ];
  }),
);

/** Headers of requests that more than one operation heeds. */
export const requestHeaders: Json = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'The same key again gets the first answer again, for 24 hours; with another request 409.',
    schema: text('8e03978e-40d5-43dd-bc93-6894a57f9324', {
      pattern: '^[\\x21-\\x7e]{1,255}$',
      minLength: 1,
      maxLength: 255,
    }),
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description:
      'ETags that it may have, in quotation marks, or `*`; 412 if it has another by now.',
    schema: text('"3-17"', { maxLength: 16_384, pattern: '^[\\x20-\\x7e]*$' }),
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'ETags that are known, or `*`; 304 if it still has one of them.',
    schema: text('"3-17"', { maxLength: 16_384, pattern: '^[\\x20-\\x7e]*$' }),
  },
};

export const securitySchemes: Json = {
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: 'A key of an organization: `ilqr_` with 48 letters and digits.',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'The same key, for tools that know only this header (RFC 6750).',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'ilqr_session',
    description: 'A person who is logged in.',
  },
};
