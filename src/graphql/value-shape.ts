// Zod shapes of fields, from which OpenAPI takes limits, patterns and formats that GraphQL does not have.
import type { GraphQLField } from 'graphql';
import { z } from 'zod';

/** For `extensions` of a field: the shape of its value. In a list of objects or enums, only its length counts. */
export const withShape = (shape: z.ZodType) => ({ shape });

/** For a field that has the description of its shape, too. */
export const describedBy = (shape: z.ZodType) => ({
  description: shape.description,
  extensions: withShape(shape),
});

export function valueShape({
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'extensions'>): z.ZodType | undefined {
  return extensions.shape instanceof z.ZodType ? extensions.shape : undefined;
}
