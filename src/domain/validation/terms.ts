// Schema metadata that only GraphQL needs: enum names, descriptions of enum values, scalars.
import { z } from 'zod';

interface Terms {
  name?: string;
  description?: string;
  /** Text after the description of a list whose items have a schema of their own in REST only. */
  more?: string;
  /** Descriptions of enum values. */
  values?: Record<string, { description: string }>;
  /** Scalar of a string. */
  scalar?: 'ID' | 'DateTime';
}

export const terms = z.registry<Terms>();

/** A Markdown list of names with what they mean. */
export const meaningList = (meanings: Record<string, string>): string =>
  Object.entries(meanings)
    .map(([name, meaning]) => `- \`${name}\`: ${meaning}`)
    .join('\n');

/** What a value of an enum means; what has a description may stand for it. */
type Meaning = string | { description: string };

/** An enum with its name and descriptions for both APIs. */
export function describedEnum<const Values extends readonly string[]>(
  name: string,
  description: string,
  list: Values,
  meanings: Record<Values[number], Meaning>,
) {
  const values = Object.fromEntries(
    Object.entries<Meaning>(meanings).map(([value, meaning]) => [
      value,
      { description: typeof meaning === 'string' ? meaning : meaning.description },
    ]),
  );
  return z
    .enum(list)
    .meta({ id: name, description })
    .register(terms, { name, description, values });
}
