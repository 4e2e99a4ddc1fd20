// The body of every REST error.
import { z } from '@hono/zod-openapi';
import type { GraphQLError } from 'graphql';
import { type ErrorCode, errorTable, isErrorCode, type Problem, sentences } from '../errors.ts';

const reasons: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export const problemSchema = z
  .object({
    statusCode: z.int(),
    message: z.string(),
    error: z.string().openapi({ description: 'The reason phrase of the status.' }),
    code: z.enum(Object.keys(errorTable).filter(isErrorCode)),
    details: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'For input that is not valid: each wrong field.' }),
  })
  .openapi('Error', {
    example: {
      statusCode: 401,
      message: 'Invalid or missing API key',
      error: 'Unauthorized',
      code: 'UNAUTHORIZED',
    },
  });

/**
 * The answer for an error whose code is in the table. Paths of GraphQL input are told in REST's
 * words: `input.content.url.url` is `data.url`.
 */
export function problemResponse(error: GraphQLError): Response {
  const { code, details, http } = error.extensions;
  const known: ErrorCode = isErrorCode(code) ? code : 'INTERNAL';
  const { status } = errorTable[known];
  const problems = isProblems(details) ? details.map(inRestWords) : undefined;
  const body = {
    statusCode: status,
    message: problems ? sentences(problems) : error.message,
    error: reasons[status],
    code: known,
    ...(problems && { details: problems }),
  };
  return Response.json(body, { status, headers: headersOf(http) });
}

export function inRestWords({ field, message }: Problem): Problem {
  const path = field
    .replace(/^(?:input|filter)\./, '')
    .replace(/^(items\.\d+\.)?content(?:\.[a-z]+)?/, '$1data');
  return { field: path, message };
}

function isProblems(details: unknown): details is Problem[] {
  return Array.isArray(details);
}

function headersOf(http: unknown): Record<string, string> {
  if (typeof http !== 'object' || http === null || !('headers' in http)) return {};
  const entries = Object.entries(http.headers ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
