// JSON objects of the OpenAPI document.

export type Json = { [name: string]: unknown };

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schemas of properties, by name. */
export const shapesIn = (properties: unknown): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(isJson(properties) ? properties : {}).map(([name, shape]) => [
      name,
      isJson(shape) ? shape : {},
    ]),
  );

/** Leaves out what a description beside a reference repeats of the schema there. */
export function withoutRepeats(value: unknown, schemas: Json): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutRepeats(item, schemas));
  if (!isJson(value)) return value;
  const { $ref, description, ...rest } = value;
  const target = schemas[String($ref).replace('#/components/schemas/', '')];
  if (isJson(target) && target.description === description) return { $ref, ...rest };
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutRepeats(inner, schemas)]),
  );
}
