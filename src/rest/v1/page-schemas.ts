// The pages of REST v1: how they are asked for, what they tell.
import { z } from '@hono/zod-openapi';

/** A whole number in a query; undefined where it is left out. */
export const optionalWholeNumber = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.int().min(least, message).max(most, message))
    .optional()
    .openapi({ type: 'integer', minimum: least, maximum: most });
};

/** A whole number in a query. */
export const wholeNumber = (least: number, most: number, otherwise: number) =>
  optionalWholeNumber(least, most)
    .transform((value) => value ?? otherwise)
    .openapi({ type: 'integer', minimum: least, maximum: most, default: otherwise });

export const pageQuery = z.strictObject({
  page: wholeNumber(1, 10_000_000, 1),
  limit: wholeNumber(1, 100, 20),
});

export const paginationSchema = z
  .object({ page: z.int(), limit: z.int(), total: z.int(), totalPages: z.int() })
  .openapi('Pagination');
