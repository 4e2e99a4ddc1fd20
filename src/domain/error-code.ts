// Codes of errors, the same in all APIs.
import { describedEnum } from './validation/terms.ts';

const codes = [
  'BAD_REQUEST',
  'UNAUTHORIZED',
  'SECOND_FACTOR_REQUIRED',
  'FORBIDDEN',
  'API_KEY_REVOKED',
  'REAUTHENTICATION_REQUIRED',
  'NOT_FOUND',
  'PERSISTED_QUERY_NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'CONFLICT',
  'PRECONDITION_FAILED',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNPROCESSABLE',
  'RATE_LIMITED',
  'INTERNAL',
  'UNAVAILABLE',
] as const;

export type ErrorCode = (typeof codes)[number];

export const errorCode = describedEnum(
  'ErrorCode',
  'Stable, machine-readable error code, the same in `extensions.code` of GraphQL and in REST.',
  codes,
  {
    BAD_REQUEST: 'The document or its input is invalid, or exceeds a limit.',
    UNAUTHORIZED: 'There is no API key or session, or the key is wrong or expired.',
    SECOND_FACTOR_REQUIRED:
      'Only from `logIn`: confirm the login with the token in `extensions.secondFactor`.',
    FORBIDDEN: 'The caller lacks a permission, which the message names.',
    API_KEY_REVOKED: 'The API key was revoked.',
    REAUTHENTICATION_REQUIRED:
      'Only in sessions: confirm that it is you with one of `extensions.methods`, then try again.',
    NOT_FOUND: 'The object does not exist, or the caller cannot see it.',
    PERSISTED_QUERY_NOT_FOUND:
      'Only for automatic persisted queries: send the document with its hash.',
    METHOD_NOT_ALLOWED: 'The HTTP method is not allowed here, such as a mutation by `GET`.',
    CONFLICT: 'The request conflicts with the current state, such as a short code that is taken.',
    PRECONDITION_FAILED: 'The object has changed since you read it.',
    PAYLOAD_TOO_LARGE: 'The request body is too large.',
    UNSUPPORTED_MEDIA_TYPE: 'The `Content-Type` of the request is not supported.',
    UNPROCESSABLE:
      'The request is valid but cannot be carried out, such as a code that would not scan.',
    RATE_LIMITED: 'Too many requests; `Retry-After` says how long to wait.',
    INTERNAL: 'The server failed. Report the request ID to its operator.',
    UNAVAILABLE: 'The server is temporarily unavailable; `Retry-After` says when to try again.',
  },
);
