// Error messages for schema validation.
import { z } from 'zod';

const kinds: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'an integer',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'an array',
  tuple: 'an array',
  date: 'a date',
};

const formats: Record<string, string> = {
  email: 'an email address',
  url: 'a URL',
  base64: 'base64-encoded',
  datetime: 'a date-time',
  date: 'a date',
};

const counted = (count: number | bigint, one: string, more: string) =>
  `${count} ${Number(count) === 1 ? one : more}`;

/** Units for the size of a value; omitted if the value itself is compared. */
const units: Record<string, (count: number | bigint) => string> = {
  string: (count) => counted(count, 'character', 'characters'),
  array: (count) => counted(count, 'entry', 'entries'),
  set: (count) => counted(count, 'entry', 'entries'),
  map: (count) => counted(count, 'entry', 'entries'),
};

function bound(
  word: 'at least' | 'at most',
  limit: number | bigint,
  { origin, inclusive, exact }: { origin: string; inclusive?: boolean; exact?: boolean },
): string {
  const unit = units[origin];
  if (unit) return `must have ${exact ? 'exactly' : word} ${unit(limit)}`;
  if (inclusive === false) return `must be ${word === 'at least' ? 'more' : 'less'} than ${limit}`;
  return `must be ${exact ? 'exactly' : word} ${limit}`;
}

/** Issues that say that the value is of another type. */
const nullCodes: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

/** The error message for a Zod issue. */
function issueMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.input === null && nullCodes.has(issue.code)) return 'cannot be null';
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? `of type ${issue.expected}`;
      return issue.input === undefined ? 'is required' : `must be ${kind}`;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return `must be ${values.length === 1 ? '' : 'one of '}${values.join(', ')}`;
    }
    case 'too_small':
      return bound('at least', issue.minimum, issue);
    case 'too_big':
      return bound('at most', issue.maximum, issue);
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return `cannot contain ${issue.keys.slice(0, 10).join(', ')}`;
    case 'invalid_format': {
      const kind = formats[issue.format];
      return kind ? `must be ${kind}` : 'has an invalid format';
    }
    case 'invalid_key':
      return `is a key that ${issue.issues[0]?.message ?? 'is not known'}`;
    default:
      return 'is invalid';
  }
}

// Global, so that it also applies to the Pothos plugin that validates GraphQL input.
z.config({ customError: issueMessage });

interface Issue {
  field: string;
  message: string;
}

/** Converts a Zod error to problems by field; each unknown field is a problem of its own. */
export function problemsOf(error: z.ZodError, under: readonly string[] = []): Issue[] {
  return error.issues.flatMap((issue) => {
    const path = [...under, ...issue.path];
    if (issue.code !== 'unrecognized_keys') {
      return [{ field: path.join('.'), message: issue.message }];
    }
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      message: 'is not a known field',
    }));
  });
}
