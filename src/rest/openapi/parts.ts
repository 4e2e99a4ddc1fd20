// Headers, error responses and security schemes that the OpenAPI operations share.
import { errorTable, isErrorCode } from '../../core/errors.ts';
import { reasons } from '../http/problem.ts';
import { olderVersion } from '../http/responses.ts';
import type { Json } from './json.ts';

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

/** Response headers; the optional ones are sent only if the operator set a rate limit. */
export const headers: Json = {
  'X-Request-Id': header(
    'Request ID for support and logs. A value that you send is kept if it has 8 to 64 letters, digits, `_` or `-`.',
    text('0b9e4c2f-6c1d-4a0e-9c57-3f6f1f4d1c11', {
      pattern: '^[0-9A-Za-z_-]{8,64}$',
      maxLength: 64,
    }),
    true,
  ),
  RateLimit: header(
    'Points left and the seconds until the quota resets (draft-ietf-httpapi-ratelimit-headers); sent only if the operator set a rate limit. RateLimit-Policy holds the quota. X-RateLimit-Limit, X-RateLimit-Remaining and X-RateLimit-Reset hold the same values for older tools.',
    text('"default";r=599;t=60', { pattern: '^"default";r=[0-9]+;t=[0-9]+$', maxLength: 60 }),
  ),
  'Retry-After': header('Seconds to wait before retrying.', number(5), true),
  ETag: header(
    'Current version of the resource. Send it in `If-None-Match` or, for updates, `If-Match`.',
    text('"3-17"', etag),
    true,
  ),
  Location: header(
    'Path of the resource.',
    text('/api/v1/organizations/org_abc123/qr-codes/qr_xyz789', {
      pattern: '^/api/v1/',
      maxLength: 200,
    }),
    true,
  ),
  Link: header(
    'Links to the pages `first`, `prev`, `next` and `last`, if they exist (RFC 8288).',
    text('</api/v1/organizations/org_abc123/qr-codes?page=2>; rel="next"', {
      pattern: '^<[^>]+>; rel="',
    }),
    true,
  ),
  'Content-Disposition': header(
    'Suggested file name (RFC 6266).',
    text('attachment; filename="qr-codes.csv"', { pattern: '^attachment', maxLength: 1_500 }),
    true,
  ),
  'X-Total-Count': header('Number of QR codes when the export started.', number(47), true),
};

const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const always = ['X-Request-Id', 'RateLimit'];

/** Headers of every response, and `more`. */
export const responseHeaders = (more: readonly string[] = []): Json =>
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
    description: 'The input is invalid; `details` lists each field with a problem.',
    message: 'limit: must be an integer between 1 and 100',
    details: [{ field: 'limit', message: 'must be an integer between 1 and 100' }],
  },
  401: { name: 'Unauthorized', description: 'The API key is missing, invalid or expired.' },
  403: {
    name: 'Forbidden',
    description: 'The API key is revoked (API_KEY_REVOKED) or lacks the permission.',
    message: 'This needs the permission QR_CODES_WRITE',
  },
  404: {
    name: 'NotFound',
    description: 'The resource does not exist, or the caller has no access to it.',
  },
  409: {
    name: 'Conflict',
    description: 'The Idempotency-Key was used for another request.',
    message: 'Idempotency-Key: was used for another request',
  },
  412: { name: 'PreconditionFailed', description: olderVersion },
  413: { name: 'PayloadTooLarge', description: 'The request body is too large.' },
  415: {
    name: 'UnsupportedMediaType',
    description: 'The media type of the request body is not supported.',
  },
  422: {
    name: 'Unprocessable',
    description: 'The request is well-formed, but cannot be carried out.',
  },
  429: {
    name: 'TooManyRequests',
    description: 'The rate limit is exceeded.',
    headers: ['Retry-After'],
  },
  500: { name: 'InternalError', description: 'An internal server error.' },
  503: {
    name: 'Unavailable',
    description: 'The server is temporarily unavailable.',
    headers: ['Retry-After'],
  },
};

/** The response for an error status, with the general description unless another is given. */
export function failureResponse(status: number, description?: string): Json {
  const { name = '', description: general } = failures[status] ?? {};
  const own = description === general ? undefined : description;
  return { ...reference('responses', name), ...(own && { description: own }) };
}

export const failureResponses: Json = Object.fromEntries(
  Object.entries(failures).map(([status, { name, description, message, details, headers }]) => {
    const [code = 'INTERNAL', defaults] =
      Object.entries(errorTable).find(([, { status: one }]) => one === Number(status)) ?? [];
    const value = {
      statusCode: Number(status),
      message: message ?? defaults?.message,
      error: reasons[Number(status)],
      code: isErrorCode(code) ? code : 'INTERNAL',
      ...(details && { details }),
    };
    const content = { schema: reference('schemas', 'Problem'), examples: { [name]: { value } } };
    return [
      name,
      { description, headers: responseHeaders(headers), content: { 'application/json': content } },
    ];
  }),
);

/** Request headers that several operations accept. */
export const requestHeaders: Json = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Makes the request idempotent: for 24 hours, the same key returns the first response, with the header `Idempotent-Replayed: true`. Using it for another request returns 409.',
    // Without an example, which tools would send with every request.
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$', minLength: 1, maxLength: 255 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'Quoted ETags, or `*`. Returns 412 if the resource has a different ETag by now.',
    schema: text('"3-17"', { maxLength: 16_384, pattern: '^[\\x20-\\x7e]*$' }),
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'Quoted ETags, or `*`. Returns 304 if the resource still has one of them.',
    schema: text('"3-17"', { maxLength: 16_384, pattern: '^[\\x20-\\x7e]*$' }),
  },
};

export const securitySchemes: Json = {
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description:
      'API key of an organization: `ilqr_` or `ilqr_test_`, followed by 48 letters and digits.',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'The same API key, for tools that only support this header (RFC 6750).',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'ilqr_session',
    description:
      'Session of a logged-in user. Over HTTPS, the cookie is called `__Host-ilqr_session`.',
  },
};
