// Converts selected GraphQL fields to JSON Schema.
import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
} from 'graphql';
import type { z } from 'zod';
import { idPattern, isIdentified } from '../../domain/id.ts';
import { maxStored } from '../../domain/text/limits.ts';
import { valueShape } from '../../graphql/value-shape.ts';
import { fieldsIn, restName, type SelectedField } from '../fragment-shape.ts';
import { dateTime } from '../v1/shared/field-schemas.ts';
import type { Json } from './json.ts';

/** The field of the schema. */
export function fieldOf({ type, node }: SelectedField, schema: GraphQLSchema) {
  const object = schema.getType(type);
  const field = isObjectType(object) ? object.getFields()[node.name.value] : undefined;
  if (!field) throw new TypeError(`The schema has no field ${type}.${node.name.value}`);
  return field;
}

/** The type that an ID field identifies: `folderId` identifies a folder. */
export function identifiedBy({ type, node }: SelectedField) {
  const name = node.name.value.replace(/Id$/, '');
  const identified = name === 'id' ? type : name.charAt(0).toUpperCase() + name.slice(1);
  return isIdentified(identified) ? identified : undefined;
}

/** With the descriptions of the values, for which OpenAPI has no place. */
export function enumJson(type: GraphQLEnumType, about = type.description): Json {
  const values = type.getValues();
  const meanings = values.map(({ name, description }) => `\`${name}\`: ${description}`);
  return {
    type: 'string',
    enum: values.map(({ name }) => name),
    description: [about, ...meanings].join(' '),
  };
}

const nullable = (json: Json): Json =>
  'type' in json || '$ref' in json ? { anyOf: [json, { type: 'null' }] } : json;

/** Without a shape, an integer is a count or a size. It may need 64 bits one day. */
const scalars: Record<string, Json> = {
  Boolean: { type: 'boolean' },
  Float: { type: 'number' },
  Int: { type: 'integer', format: 'int64', minimum: 0, maximum: 2 ** 31 - 1 },
  String: { type: 'string', maxLength: maxStored, pattern: '^[^\\x00]*$' },
  JSON: {},
};

interface Components {
  /** The JSON Schema of a zod shape. */
  write(shape: z.ZodType): Json;
  /** Stores a named schema and returns a reference to it. */
  define(name: string, json: Json): Json;
  defineEnum(type: GraphQLEnumType): Json;
}

export function createSelectionWriter(
  schema: GraphQLSchema,
  { write, define, defineEnum }: Components,
) {
  function writeField(selected: SelectedField): Json {
    const field = fieldOf(selected, schema);
    const shape = valueShape(field);
    const { description: _input, ...limits } = shape ? write(shape) : {};
    return { ...ofType(field.type, selected, limits), description: describe(field, selected) };
  }

  function ofType(type: GraphQLOutputType, selected: SelectedField, limits: Json): Json {
    if (!isNonNullType(type)) return nullable(present(type, selected, limits));
    return present(type.ofType, selected, limits);
  }

  function present(type: GraphQLOutputType, selected: SelectedField, limits: Json): Json {
    if (isObjectType(type)) return writeObject(type.name, selected);
    const hasLimits = Object.keys(limits).length > 0;
    if (isListType(type)) {
      const item = getNamedType(type);
      if (hasLimits && !isObjectType(item) && !isEnumType(item)) return limits;
      return { ...limits, type: 'array', items: ofType(type.ofType, selected, {}) };
    }
    if (hasLimits) return limits;
    if (isEnumType(type)) return defineEnum(type);
    if (!isScalarType(type)) throw new TypeError(`REST does not know the type ${type}`);
    if (type.name === 'ID') return idJson(selected);
    return type.name === 'DateTime' ? write(dateTime) : { ...scalars[type.name] };
  }

  /** Named after the fragment if there is one, otherwise after the type. */
  function writeObject(type: string, { node, fragments }: SelectedField): Json {
    const { selectionSet } = node;
    if (!selectionSet) throw new TypeError(`${node.name.value} needs a selection`);
    const [first, ...more] = selectionSet.selections;
    const isFragment = first?.kind === Kind.FRAGMENT_SPREAD && more.length === 0;
    const properties = fieldsIn(selectionSet, fragments).map(
      ([name, inner]) => [name, writeField({ type, node: inner, fragments })] as const,
    );
    return define(isFragment ? restName(first.name.value) : type, {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: properties.map(([name]) => name),
      description: schema.getType(type)?.description,
    });
  }

  return { writeField };
}

function idJson(selected: SelectedField): Json {
  const type = identifiedBy(selected);
  const pattern = type ? idPattern(type) : '^[a-z]{2,3}_[0-9a-z]{1,26}$';
  return { type: 'string', pattern, maxLength: 30 };
}

function describe(field: GraphQLField<unknown, unknown>, { type }: SelectedField): string {
  if (field.description) return field.description;
  throw new TypeError(`${type}.${field.name} has no description`);
}
