// What went wrong, as a person can act on it.
import type { CombinedError } from 'urql';

export interface Problems {
  /** For the form or page as a whole. */
  summary: string;
  /** By the name of the field in the input, the first word of the path: `name`, `expiresAt`. */
  fields: Record<string, string>;
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

export function problemsOf(error: CombinedError): Problems {
  const [first] = error.graphQLErrors;
  if (!first) {
    return {
      summary: 'The server did not answer. Check the connection, then try again.',
      fields: {},
    };
  }
  const { details } = first.extensions;
  const fields: Record<string, string> = {};
  for (const { field, message } of Array.isArray(details) ? details.filter(isDetail) : []) {
    const name = field.replace(/^input\./, '').split('.')[0] ?? field;
    fields[name] ??= sentence(message);
  }
  const summary =
    Object.keys(fields).length > 0 ? 'Some of it is not right yet.' : sentence(first.message);
  return { summary, fields };
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
