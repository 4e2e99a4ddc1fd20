// Says which field of a variable is wrong and what would be right; GraphQL.js says it for one, without a path.
import {
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { Problem } from '../../core/errors.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { maxProblems } from '../../domain/validation/problems.ts';

type Path = readonly (string | number)[];

/** Problems with the variables of an operation, by their names and paths. */
export function variableProblems(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): Problem[] {
  return variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
    const { value: name } = variable.name;
    const type = typeFromAST(schema, node);
    if (!isInputType(type)) return [];
    const value = values[name];
    if (value !== undefined) return problemsIn(name, value, type);
    return isNonNullType(type) && !defaultValue ? [{ field: name, message: 'is required' }] : [];
  });
}

function problemsIn(name: string, value: unknown, type: GraphQLInputType): Problem[] {
  const problems = new Map<string, Problem>();
  try {
    coerceInputValue(value, type, (path, given) => {
      for (const problem of problemsAt([name, ...path], given, typeAt(type, path))) {
        problems.set(`${problem.field} ${problem.message}`, problem);
      }
      if (problems.size > maxProblems) throw new EnoughProblems();
    });
  } catch (error) {
    if (!(error instanceof EnoughProblems)) throw error;
  }
  return [...problems.values()];
}

/** Ends the search, whose time would grow with the number of wrong values. */
class EnoughProblems extends Error {}

/** The type of the value at a path. */
function typeAt(type: GraphQLInputType, path: Path): GraphQLInputType {
  const [key, ...rest] = path;
  if (key === undefined) return type;
  const nullable = getNullableType(type);
  // A single value stands for a list of one, without an index.
  if (isListType(nullable)) return typeAt(nullable.ofType, typeof key === 'number' ? rest : path);
  const field = isInputObjectType(nullable) ? nullable.getFields()[key] : undefined;
  return field ? typeAt(field.type, rest) : type;
}

function problemsAt(path: Path, value: unknown, type: GraphQLInputType): Problem[] {
  const field = path.join('.');
  if (value === null || value === undefined) return [{ field, message: 'cannot be null' }];
  const named = itemType(type);
  if (isInputObjectType(named) && isObject(value)) return objectProblems(field, value, named);
  return [{ field, message: expected(named, value) }];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The type without lists and non-null. */
function itemType(type: GraphQLInputType): GraphQLInputType {
  const nullable = getNullableType(type);
  return isListType(nullable) ? itemType(nullable.ofType) : nullable;
}

function objectProblems(
  field: string,
  value: Readonly<Record<string, unknown>>,
  type: GraphQLInputObjectType,
): Problem[] {
  const fields = type.getFields();
  const names = Object.keys(fields);
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => {
      const meant = nearest(name, names);
      const message = `is not a known field${meant ? `; did you mean ${meant}?` : ''}`;
      return { field: `${field}.${name}`, message };
    });
  const missing = names
    .filter((name) => value[name] === undefined && isRequired(type, name))
    .map((name) => ({ field: `${field}.${name}`, message: 'is required' }));
  const given = names.filter((name) => value[name] !== undefined);
  const wrongNumber = type.isOneOf && (given.length !== 1 || value[given[0] ?? ''] === null);
  const message = `must have exactly one of ${names.join(', ')}`;
  return [...unknown, ...missing, ...(wrongNumber ? [{ field, message }] : [])];
}

function isRequired(type: GraphQLInputObjectType, name: string): boolean {
  const field = type.getFields()[name];
  return field !== undefined && isRequiredInputField(field);
}

const kinds: Readonly<Record<string, string>> = {
  Boolean: 'true or false',
  Float: 'a number',
  ID: 'a string',
  Int: 'a whole number from -2147483648 to 2147483647',
  String: 'a string',
};

function expected(type: GraphQLInputType, value: unknown): string {
  if (isInputObjectType(type)) return 'must be an object';
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    const meant = typeof value === 'string' ? nearest(value, names) : undefined;
    return `must be one of ${names.join(', ')}${meant ? `; did you mean ${meant}?` : ''}`;
  }
  const name = 'name' in type ? type.name : '';
  return `must be ${kinds[name] ?? `a valid ${name}`}`;
}
