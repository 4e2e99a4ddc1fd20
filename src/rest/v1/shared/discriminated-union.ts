// A union in the OpenAPI document: one property tells which variant an object is.
import { z } from 'zod';

interface Union {
  id: string;
  description: string;
  /** The property that tells the variants apart. */
  by: string;
}

interface Variant {
  id: string;
  description: string;
  /** Values of the property. */
  values: readonly string[];
  shape: z.ZodObject;
}

/**
 * As part of an intersection. In a union of its own, because openapi-typescript takes a schema with a
 * discriminator in `allOf` for a parent whose children replace the property.
 */
export const discriminatedUnion = ({ by, ...meta }: Union, variants: readonly Variant[]) => {
  const mapping = Object.fromEntries(
    variants.flatMap(({ id, values }) =>
      values.map((value) => [value, `#/components/schemas/${id}`]),
    ),
  );
  const union = z
    .xor(variants.map(({ id, description, shape }) => shape.meta({ id, description })))
    .meta({ ...meta, discriminator: { propertyName: by, mapping } });
  return z.xor([union]);
};
