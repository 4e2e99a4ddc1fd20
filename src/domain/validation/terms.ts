// What GraphQL asks of a shape beyond JSON Schema: names of enums, descriptions of their values, scalars.
import { z } from 'zod';

interface Terms {
  name?: string;
  description?: string;
  /** What each value of an enum means. */
  values?: Record<string, { description: string }>;
  /** Of a text. */
  scalar?: 'ID' | 'DateTime';
}

export const terms = z.registry<Terms>();

/** An enum that both APIs describe, under its name in GraphQL. */
export function describedEnum<const Values extends readonly string[]>(
  name: string,
  description: string,
  list: Values,
  meanings: Record<Values[number], string>,
) {
  const values = Object.fromEntries(
    Object.entries<string>(meanings).map(([value, meaning]) => [value, { description: meaning }]),
  );
  return z.enum(list).meta({ description }).register(terms, { name, description, values });
}
