// What went wrong, as a person can act on it.
import type { CombinedError } from 'urql';
import { readable } from './labels.ts';

export interface Problems {
  /** The word of the error, as in errors.ts of the server; undefined if the page found it itself. */
  code?: string;
  /** For the form or page as a whole. */
  summary: string;
  /** By the name of the field in the input, the first word of the path: `name`, `expiresAt`. */
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

/** The word of the first error, as in errors.ts of the server; undefined if nothing answered. */
export function codeOf(error: CombinedError): string | undefined {
  const code = error.graphQLErrors[0]?.extensions.code;
  return typeof code === 'string' ? code : undefined;
}

/** Whether nobody answered, or a server that cannot just now. */
export const isAwayError = (error: CombinedError): boolean =>
  error.networkError !== undefined || codeOf(error) === 'UNAVAILABLE';

/** Whether the same may be answered in a while. */
export const isPassing = (error: CombinedError): boolean =>
  isAwayError(error) || ['UNAUTHORIZED', 'RATE_LIMITED', 'INTERNAL'].includes(codeOf(error) ?? '');

/** What the server answers to a request without a session, in words for programs. */
const nobody = 'Invalid or missing API key';

/** Something that the page itself found wrong. */
export const problemOf = (summary: string): Problems => ({ summary, fields: {}, details: [] });

export function problemsOf(error: CombinedError): Problems {
  const [first] = error.graphQLErrors;
  if (!first) {
    return problemOf('The server did not answer. Check the connection, then try again.');
  }
  if (first.message === nobody) return problemOf('Your session has ended. Log in, then try again.');
  const told = first.extensions.details;
  const details = (Array.isArray(told) ? told.filter(isDetail) : []).map(({ field, message }) => ({
    field: field.replace(/^input\./, ''),
    message: sentence(message),
  }));
  const fields: Record<string, string> = {};
  for (const { field, message } of details) fields[field.split('.')[0] ?? field] ??= message;
  const summary =
    details.length > 0 ? 'Please fix the fields marked in red.' : sentence(first.message);
  const code = codeOf(error);
  return { ...(code && { code }), summary, fields, details };
}

/** What is wrong with a field of the input, or with something within it. */
export const problemAt = (problems: Problems | undefined, path: string): string | undefined =>
  problems?.details.find(({ field }) => field === path || field.startsWith(`${path}.`))?.message;

function sentence(message: string): string {
  const text = readable(message);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
