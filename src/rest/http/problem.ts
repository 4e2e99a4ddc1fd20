// The body of REST error responses.

import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import { errorTable, headersOf, isErrorCode, type Problem, sentences } from '../../core/errors.ts';
import { type ErrorCode, errorCode } from '../../domain/error-code.ts';
import { fieldPath, sentence } from '../../domain/text/sentence.ts';
import { maxProblems } from '../../domain/validation/problems.ts';

export const reasons: Record<number, string> = {
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

const longReport = z.record(z.string(), z.int()).meta({
  description:
    'Only for long-running requests that were stopped: what was done by then, in numbers.',
  example: { created: 500, failed: 0, errorCount: 0, done: 500, total: 900, nextLine: 502 },
});

const fieldProblem = z
  .object({
    field: fieldPath,
    message: sentence,
    line: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Line number in the file, starting at 1.' }),
  })
  .meta({ id: 'FieldProblem', description: 'A problem with one field of the input.' });

export const problemSchema = z
  .object({
    statusCode: z.int().min(400).max(599).meta({ description: 'HTTP status code.' }),
    message: sentence,
    error: z
      .enum(Object.values(reasons))
      .meta({ id: 'ReasonPhrase', description: 'Reason phrase of the status code.' }),
    code: errorCode,
    details: z
      .array(fieldProblem)
      .max(maxProblems)
      .optional()
      .meta({ description: 'For invalid input: each field with a problem, up to 1,000.' }),
    moreDetails: z.int().min(1).optional().meta({
      description: 'Number of problems beyond those in `details`. Omitted if there are none.',
    }),
    report: longReport.optional(),
  })
  .meta({ id: 'Problem', description: 'An error: the request was not carried out.' });

/**
 * Status and body for an error. Paths of GraphQL input become REST paths: `input.content.url.url` is
 * `data.url`, `input.style.logo.logoId` is `style.logo.id`.
 */
export function problemBody(error: GraphQLError) {
  const { code, details, report } = error.extensions;
  const moreDetails = Number(error.extensions.moreDetails ?? 0);
  const known: ErrorCode = isErrorCode(code) ? code : 'INTERNAL';
  const { status } = errorTable[known];
  const problems = isProblems(details) ? details.map(restProblem) : undefined;
  const body = {
    statusCode: status,
    // The message of long-running work says how far it got.
    message: problems && !report ? sentences(problems, moreDetails) : error.message,
    error: reasons[status],
    code: known,
    ...(problems && { details: problems }),
    ...(moreDetails > 0 && { moreDetails }),
    ...(typeof report === 'object' && { report }),
  };
  return { status, body };
}

export function problemResponse(error: GraphQLError): Response {
  const { status, body } = problemBody(error);
  return Response.json(body, { status, headers: headersOf(error) });
}

export function restProblem({ field, ...problem }: Problem): Problem {
  const path = field
    .replace(/^(?:input|filter)\./, '')
    .replace(/^(items\.\d+\.)?content(?:\.[a-z]+)?/, '$1data')
    .replace(/(^|\.)style\.logo\.logoId$/, '$1style.logo.id');
  return { field: path, ...problem };
}

function isProblems(details: unknown): details is Problem[] {
  return Array.isArray(details);
}
