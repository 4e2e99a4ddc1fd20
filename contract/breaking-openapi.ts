// Detects changes of the OpenAPI document that break callers of the last release.
import { compareOpenApi, type Diff } from 'api-smart-diff';
import { z } from 'zod';
import { isOver } from './deprecated.ts';

/** One message for each breaking change, except removals whose deprecation period has ended. */
export function breakingInOpenApi(released: object, now: object, today: string): string[] {
  const { diffs } = compareOpenApi(withPlainReferences(released), withPlainReferences(now));
  const gone = diffs.filter(
    ({ action, before }) => action === 'remove' && isOver(announcementIn(before), today),
  );
  const allowed = new Set(gone.map(({ path }) => placeOf(path)));
  const breaking = diffs.filter((change) => isBreaking(change) && !allowed.has(elementOf(change)));
  return [...new Set(breaking.map(({ action, path }) => `${action} ${placeOf(path)}`))];
}

/**
 * The comparison takes a reference with a description for another schema than one without, shared
 * responses for requests, and shared schemas that are enums or allow null for others.
 */
function withPlainReferences(document: object): object {
  const inlined = inlinedIn(document);
  return withOwnParameters(
    JSON.parse(JSON.stringify(document), (_name, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
      const { $ref } = value;
      const target = inlined.get(String($ref));
      if (target !== undefined) return target;
      return Object.keys(value).every((name) => name === '$ref' || name === 'description')
        ? { $ref }
        : value;
    }),
  );
}

const operation = z.looseObject({ parameters: z.array(z.unknown()).default([]) });
const withPaths = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

/** Parameters of a path become those of each operation. */
function withOwnParameters(document: unknown): object {
  const { paths, ...rest } = withPaths.parse(document);
  const own = Object.entries(paths).map(([path, { parameters, ...methods }]) => {
    const shared = z.array(z.unknown()).default([]).parse(parameters);
    const operations = Object.entries(methods).map(([method, given]) => {
      const { parameters, ...described } = operation.parse(given);
      return [method, { ...described, parameters: [...shared, ...parameters] }];
    });
    return [path, Object.fromEntries(operations)];
  });
  return { ...rest, paths: Object.fromEntries(own) };
}

const record = z.record(z.string(), z.unknown()).default({});
const shared = z.object({
  components: z
    .object({ responses: record, schemas: record })
    .default({ responses: {}, schemas: {} }),
});

/** By their references: responses other than errors, and schemas that are enums or allow null. */
function inlinedIn(document: object): ReadonlyMap<string, unknown> {
  const { responses, schemas } = shared.parse(document).components;
  const successes = Object.entries(responses).filter(
    ([, response]) => !JSON.stringify(response).includes('"#/components/schemas/Problem"'),
  );
  const leaves = Object.entries(schemas).filter(
    ([, schema]) => isEnum(schema) || allowsNull(schema),
  );
  return new Map([
    ...successes.map(([name, one]) => [`#/components/responses/${name}`, one] as const),
    ...leaves.map(([name, one]) => [`#/components/schemas/${name}`, one] as const),
  ]);
}

const isEnum = (schema: unknown): boolean =>
  z.looseObject({ enum: z.array(z.unknown()) }).safeParse(schema).success;

function allowsNull(schema: unknown): boolean {
  const { type, anyOf = [] } = z
    .looseObject({ anyOf: z.array(z.unknown()).optional() })
    .parse(schema);
  return namesIn(type).includes('null') || anyOf.some(allowsNull);
}

const sizes = new Set(['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum']);

function isBreaking({ type, action, path, before, after }: Diff): boolean {
  const [first, kind, , part] = path;
  const last = path.at(-1);
  // Schemas are compared where they are used; a component itself only matters as a type name, which examples are not.
  if (first === 'components')
    return action === 'remove' && path.length === 3 && kind !== 'examples';
  // Generated clients have functions with these names.
  if (last === 'operationId') return true;
  if (part !== 'responses') return type === 'breaking';
  // Callers do not rely on size limits of responses.
  if (sizes.has(String(last))) return false;
  // An object may be composed of others with `allOf`; its properties are compared there.
  if (action === 'remove' && last === 'type' && before === 'object') return false;
  // Responses may get new variants, which callers have to expect.
  if (action === 'add' && ['enum', 'anyOf', 'oneOf'].includes(String(path.at(-2)))) return false;
  if (action === 'replace' && last === 'type')
    return namesIn(after).some((name) => !namesIn(before).includes(name));
  return type === 'breaking';
}

const namesIn = (types: unknown): unknown[] => [types].flat();

/** An entry of `required` belongs to its property. */
function elementOf({ path, before }: Diff): string {
  const list = path.at(-2) === 'required';
  return placeOf(list ? [...path.slice(0, -2), 'properties', String(before)] : path);
}

const placeOf = (path: Diff['path']): string => path.join(' ');

function announcementIn(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  if (!('deprecated' in element) || element.deprecated !== true) return undefined;
  return 'description' in element ? String(element.description) : undefined;
}
