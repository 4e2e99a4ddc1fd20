// The pages of REST v1: how they are asked for, what they tell.
import { z } from 'zod';

/** A whole number in a query; undefined where it is left out. */
export const optionalWholeNumber = (least: number, most: number, description: string) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.int().min(least, message).max(most, message))
    .optional()
    .meta({ type: 'integer', minimum: least, maximum: most, description });
};

/** A whole number in a query. */
export const wholeNumberParameter = (
  least: number,
  most: number,
  otherwise: number,
  description: string,
) =>
  optionalWholeNumber(least, most, description)
    .transform((value) => value ?? otherwise)
    .meta({ type: 'integer', minimum: least, maximum: most, default: otherwise, description });

/** true or false in a query; false where it is left out. */
export const flag = (description: string) =>
  z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true')
    .meta({ type: 'boolean', default: false, description });

const longestPage = 100;

export const pageQuery = z.strictObject({
  page: wholeNumberParameter(
    1,
    10_000_000,
    1,
    'Which page, counted from 1; behind the last: an empty one.',
  ),
  limit: wholeNumberParameter(1, longestPage, 20, 'How many a page holds at most.'),
});

const paginationExample = { page: 1, limit: 20, total: 1, totalPages: 1 };

const paginationSchema = z
  .object({
    page: z.int().min(1).meta({ description: 'Which page this is.' }),
    limit: z.int().min(1).max(longestPage).meta({ description: 'How many it holds at most.' }),
    total: z.int().min(0).meta({ description: 'How many there are on all pages.' }),
    totalPages: z.int().min(0).meta({ description: 'How many pages there are.' }),
  })
  .meta({
    id: 'Pagination',
    description: 'Where a page stands. The header `Link` names the pages beside it.',
  });

/** A page of things under their name. */
export const pageOf = <const Name extends string>(id: string, name: Name, node: z.ZodType) =>
  z
    .object({
      [name]: z.array(node).max(longestPage).meta({ description: 'What the page holds.' }),
      pagination: paginationSchema,
    })
    .meta({
      id,
      description: 'A page of a list.',
      example: { [name]: [node.meta()?.example], pagination: paginationExample },
    });
