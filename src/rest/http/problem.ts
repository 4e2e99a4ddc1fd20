// The body of every REST error.

import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import {
  type ErrorCode,
  errorTable,
  headersOf,
  isErrorCode,
  type Problem,
  sentences,
} from '../../core/errors.ts';
import { mostProblems } from '../../domain/validation/problems.ts';

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

/** Words for people. */
export const sentence = z.string().meta({
  id: 'Sentence',
  description: 'What is wrong, or why, in English for people; the words may change.',
});

export const fieldPath = z.string().meta({
  id: 'FieldPath',
  description: 'A path such as `data.url`, or the column of a file; empty for the whole.',
});

const longReport = z.record(z.string(), z.int()).meta({
  description: 'Of long work that was stopped: what came of it until then, in numbers.',
  example: { created: 500, failed: 0, errorCount: 0, done: 500, total: 900, nextLine: 502 },
});

const fieldProblem = z
  .object({
    field: fieldPath,
    message: sentence,
    line: z.int().min(1).optional().meta({ description: 'In a file, as an editor counts.' }),
  })
  .meta({ id: 'FieldProblem', description: 'What is wrong with a field.' });

export const problemSchema = z
  .object({
    statusCode: z.int().min(400).max(599).meta({ description: 'The status of the answer.' }),
    message: sentence,
    error: z.enum(Object.values(reasons)).meta({ description: 'The reason phrase of the status.' }),
    code: z.enum(Object.keys(errorTable).filter(isErrorCode)).meta({
      id: 'ErrorCode',
      description: 'What is wrong, as a word that never changes.',
    }),
    details: z
      .array(fieldProblem)
      .max(mostProblems)
      .optional()
      .meta({ description: 'For input that is not valid: each wrong field, up to 1,000.' }),
    moreDetails: z.int().min(1).optional().meta({
      description: 'How many wrong fields there are besides; left out if there are none.',
    }),
    report: longReport.optional(),
  })
  .meta({ id: 'Problem', description: 'Why nothing was done.' });

/**
 * What is told of an error whose code is in the table. Paths of GraphQL input are told in REST's words:
 * `input.content.url.url` is `data.url`.
 */
export function problemBody(error: GraphQLError) {
  const { code, details, report } = error.extensions;
  const moreDetails = Number(error.extensions.moreDetails ?? 0);
  const known: ErrorCode = isErrorCode(code) ? code : 'INTERNAL';
  const { status } = errorTable[known];
  const problems = isProblems(details) ? details.map(inRestWords) : undefined;
  const body = {
    statusCode: status,
    // Of long work the message tells how far it came.
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

export function inRestWords({ field, ...problem }: Problem): Problem {
  const path = field
    .replace(/^(?:input|filter)\./, '')
    .replace(/^(items\.\d+\.)?content(?:\.[a-z]+)?/, '$1data');
  return { field: path, ...problem };
}

function isProblems(details: unknown): details is Problem[] {
  return Array.isArray(details);
}
