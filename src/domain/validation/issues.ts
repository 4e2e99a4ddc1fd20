// What a schema found wrong with a value, in words for its giver.
import { z } from 'zod';

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
  date: 'a date',
};

const formats: Record<string, string> = {
  email: 'an email address',
  url: 'a URL',
  base64: 'in base64',
  datetime: 'a date with time',
  date: 'a date',
};

const counted = (count: number | bigint, one: string, more: string) =>
  `${count} ${Number(count) === 1 ? one : more}`;

/** By what the size of a value is counted; left out: the value itself is the size. */
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

/** The message for an issue of zod, as what would be right. */
function issueMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? `of type ${issue.expected}`;
      return issue.input === undefined ? `is missing; it must be ${kind}` : `must be ${kind}`;
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
      return `has no field ${issue.keys.slice(0, 10).join(', ')}`;
    case 'invalid_format': {
      const kind = formats[issue.format];
      return kind ? `must be ${kind}` : 'does not have the right form';
    }
    case 'invalid_key':
      return 'has a field that is not known';
    default:
      return 'is not valid';
  }
}

// Whatever schema is asked, and whoever asks it, as the plugin that checks the input of GraphQL.
z.config({ customError: issueMessage });

interface Issue {
  field: string;
  message: string;
}

/** What a schema found, field by field; an unknown field is named as itself. */
export function problemsOf(error: z.ZodError, under: readonly string[] = []): Issue[] {
  return error.issues.flatMap((issue) => {
    const path = [...under, ...issue.path];
    if (issue.code !== 'unrecognized_keys') {
      return [{ field: path.join('.'), message: issue.message }];
    }
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      message: 'is not known here',
    }));
  });
}
