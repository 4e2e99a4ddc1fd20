// What a schema found wrong with a value, in words for its giver.
import type { z } from 'zod';

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

/** The message for an issue of zod, as what would be right; undefined leaves it to zod. */
export function issueMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? `of type ${issue.expected}`;
      return issue.input === undefined ? `is missing; it must be ${kind}` : `must be ${kind}`;
    }
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    default:
      return undefined;
  }
}

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
