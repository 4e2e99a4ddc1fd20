// Pagination parameters and page schemas of REST v1.
import { z } from 'zod';
import { pageSize } from '../../../domain/page-size.ts';
import { boundsMessage, wholeNumber } from '../../../domain/validation/whole-number.ts';

/** An optional integer in a query. */
export const optionalWholeNumber = (min: number, max: number, description: string) => {
  return z
    .string()
    .regex(/^\d{1,9}$/, boundsMessage(min, max))
    .transform(Number)
    .pipe(wholeNumber(min, max))
    .optional()
    .meta({ type: 'integer', minimum: min, maximum: max, description });
};

/** An integer in a query, with a default. */
export const wholeNumberParameter = (
  min: number,
  max: number,
  defaultValue: number,
  description: string,
) =>
  optionalWholeNumber(min, max, description)
    .transform((value) => value ?? defaultValue)
    .meta({ type: 'integer', minimum: min, maximum: max, default: defaultValue, description });

/** A boolean in a query; defaults to false. */
export const flag = (description: string | undefined) =>
  z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true')
    .meta({ type: 'boolean', default: false, description });

/** The same without a default. */
export const optionalFlag = (description: string | undefined) =>
  z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional()
    .meta({ type: 'boolean', description });

interface Repeatable {
  max: number;
  description: string;
  error?: string;
  /** Name of the item's schema. */
  component?: string;
}

/** A parameter that can be given several times. */
export const repeatable = <Item extends z.ZodType<string>>(
  item: Item,
  { max, description, error, component }: Repeatable,
) =>
  z
    .union([item, z.array(item).max(max)], error)
    .optional()
    .meta({
      type: 'array',
      items: component
        ? { $ref: `#/components/schemas/${component}` }
        : { type: 'string', ...item.meta() },
      maxItems: max,
      description,
    });

export const pageQuery = z.strictObject({
  page: wholeNumberParameter(
    1,
    10_000_000,
    1,
    'Page number, starting at 1. A page past the end is empty.',
  ),
  limit: wholeNumberParameter(
    1,
    pageSize.max,
    pageSize.default,
    'Maximum number of items per page.',
  ),
});

const paginationSchema = z
  .object({
    page: z.int().min(1).meta({ description: 'Number of this page.' }),
    limit: z
      .int()
      .min(1)
      .max(pageSize.max)
      .meta({ description: 'Maximum number of items per page.' }),
    total: z.int().min(0).meta({ description: 'Number of items on all pages.' }),
    totalPages: z.int().min(0).meta({ description: 'Number of pages.' }),
  })
  .meta({
    id: 'Pagination',
    description: 'Pagination information. The `Link` header holds links to the other pages.',
    example: { page: 1, limit: 20, total: 1, totalPages: 1 },
  });

/** A page of a list, with the items under `name`. */
export const pageOf = <const Name extends string>(id: string, name: Name, node: z.ZodType) =>
  z
    .object({
      [name]: z.array(node).max(pageSize.max).meta({ description: 'Items of the page.' }),
      pagination: paginationSchema,
    })
    .meta({ id, description: 'A page of a list.' });
