// What the methods of a client have in common in all languages.
import type { Operation, Parameter } from './document.ts';
import type { Type, Types } from './schema.ts';
import { pascalCase } from './text.ts';

export interface Argument {
  /** The name in the API: `orgId`, `If-Match`, `body`. */
  wire: string;
  place: Parameter['in'] | 'body';
  required: boolean;
  type: Type;
  description: string;
}

export interface Call {
  operation: Operation;
  /** Required ones first. */
  arguments: readonly Argument[];
  /** Undefined: none. */
  result: Type | 'file' | undefined;
  /** The field of the result with the items of a page. */
  items: { field: string; type: Type } | undefined;
}

/** The client fills in the organization. */
const ownOrganization = 'orgId';

export function callsOf(operations: readonly Operation[], types: Types): Call[] {
  // The errors of all clients have fields with problems.
  types.typeOf({ $ref: '#/components/schemas/FieldProblem' }, 'FieldProblem');
  return operations.map((operation) => callOf(operation, types));
}

function callOf(operation: Operation, types: Types): Call {
  const { id, parameters, body, results, isFile } = operation;
  const name = pascalCase(id);
  const given = parameters.map(
    (one): Argument => ({
      wire: one.name,
      place: one.in,
      required: one.required && one.name !== ownOrganization,
      type: types.typeOf(one.schema, name + pascalCase(one.name)),
      description:
        one.name === ownOrganization ? 'Defaults to that of the client.' : one.description,
    }),
  );
  const bodies: Argument[] = body
    ? [
        {
          wire: 'body',
          place: 'body',
          required: body.required,
          type: types.typeOf(body.schema, `${name}Body`),
          description: '',
        },
      ]
    : [];
  const [path, others] = [
    given.filter(isRequiredPath),
    given.filter((one) => !isRequiredPath(one)),
  ];
  const all = [...path, ...bodies, ...others];
  const [first, another] = new Set(
    results.map((schema) => JSON.stringify(types.typeOf(schema, `${name}Result`))),
  );
  if (another !== undefined) throw new Error(`${id} must have one type of result`);
  const result: Type | undefined = first === undefined ? undefined : JSON.parse(first);
  return {
    operation,
    arguments: [...all.filter((one) => one.required), ...all.filter((one) => !one.required)],
    result: isFile ? 'file' : result,
    items: result && itemsOf(result, types),
  };
}

const isRequiredPath = ({ place, required }: Argument): boolean => place === 'path' && required;

/** A page has a list of items beside `pagination`. */
function itemsOf(result: Type, types: Types): Call['items'] {
  const page = result.kind === 'name' ? types.get(result.name) : result;
  if (page.kind !== 'object' || !page.fields.has('pagination')) return undefined;
  const lists = [...page.fields].flatMap(([field, { type }]) =>
    type.kind === 'list' ? [{ field, type: type.of }] : [],
  );
  const [list, another] = lists;
  if (!list || another) throw new Error('A page must have one list');
  return list;
}

/** Checks that names are unique in a language, beside those of every call. */
export function expectUnique(id: string, names: readonly string[]): void {
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw new Error(`${id} has two arguments named ${twice}`);
}

/** The method that iterates over the items of a list: `allScans` for `listScans`. */
export const iteratorOf = (id: string): string =>
  `all${pascalCase(id.replace(/^list(?=[A-Z])/, ''))}`;
