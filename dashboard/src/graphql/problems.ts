// Turns GraphQL errors into messages for people.
import type { CombinedError } from 'urql';
import { readable } from './labels.ts';
import { graphqlStrings as strings } from './strings.ts';

export interface Problems {
  /** The error code of the API; undefined for problems found by the page itself. */
  code?: string;
  /** For the form or page as a whole. */
  summary: string;
  /** By the first segment of the path in the input: `name`, `expiresAt`. */
  fields: Record<string, string>;
  /** By the whole path: `routing.rules.0.targets.1.url`. */
  details: readonly Detail[];
}

interface Detail {
  field: string;
  message: string;
}

const isDetail = (value: unknown): value is Detail =>
  typeof value === 'object' &&
  value !== null &&
  'field' in value &&
  typeof value.field === 'string' &&
  'message' in value &&
  typeof value.message === 'string';

/** The code of the first error; undefined if there was no response. */
export function codeOf(error: CombinedError): string | undefined {
  const code = error.graphQLErrors[0]?.extensions.code;
  return typeof code === 'string' ? code : undefined;
}

/** Whether the server is unreachable or temporarily unavailable. */
export const isUnreachableError = (error: CombinedError): boolean =>
  error.networkError !== undefined || codeOf(error) === 'UNAVAILABLE';

/** Whether the same request may succeed later. */
export const isTemporary = (error: CombinedError): boolean =>
  isUnreachableError(error) ||
  ['UNAUTHORIZED', 'RATE_LIMITED', 'INTERNAL'].includes(codeOf(error) ?? '');

/** The message of the API for requests without a session, which is written for programs. */
const unauthenticated = 'Invalid or missing API key';

/** A problem found by the page itself. */
export const problemOf = (summary: string): Problems => ({ summary, fields: {}, details: [] });

export function problemsOf(error: CombinedError): Problems {
  const [first] = error.graphQLErrors;
  if (!first) {
    return problemOf(strings.unreachable);
  }
  if (first.message === unauthenticated) return problemOf(strings.sessionEnded);
  const code = codeOf(error);
  const given = first.extensions.details;
  const details = (Array.isArray(given) ? given.filter(isDetail) : []).map(
    ({ field, message }) => ({
      field: field.replace(/^input\./, ''),
      message: sentence(message),
    }),
  );
  const fields: Record<string, string> = {};
  for (const { field, message } of details) fields[field.split('.')[0] ?? field] ??= message;
  const summary = details.length > 0 ? strings.fixFields : sentence(first.message, code);
  return { ...(code && { code }), summary, fields, details };
}

/** The first message about a field of the input or anything inside it. */
export const problemAt = (problems: Problems | undefined, path: string): string | undefined =>
  problems?.details.find(({ field }) => field === path || field.startsWith(`${path}.`))?.message;

/** A message of the API as the problems of a form show it. */
export function sentence(message: string, code?: string): string {
  const text = readable(message, code);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
