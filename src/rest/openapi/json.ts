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
