// Makes the input types of GraphQL from zod schemas, which hold their rules and descriptions.
import type { InputFieldMap, InputOrArgRef } from '@pothos/core';
import { z } from 'zod';
import { formatTime } from '../../domain/time/time.ts';
import { type PlainShape, plainShape } from '../../domain/validation/plain-shape.ts';
import { builder, type InputFields } from '../builder.ts';
import {
  asList,
  type EnumType,
  fieldsOf,
  leafOf,
  type Scalar,
  type Types,
  typeName,
} from './leaf.ts';

type InputType = PothosSchemaTypes.InputObjectRef<Types, unknown>;

/** By name: a schema that stands in several others is one type. */
const inputs = new Map<string, InputType>();

function inputTypeOf(shape: PlainShape): Scalar | EnumType | InputType {
  if (!(shape.schema instanceof z.ZodObject)) return leafOf(shape);
  return inputs.get(typeName(shape)) ?? inputOf(shape);
}

type MoreInputs = (t: InputFields) => InputFieldMap;

function inputOf(shape: PlainShape, more?: MoreInputs): InputType {
  const name = typeName(shape);
  const fieldOf = (t: InputFields) => (field: PlainShape) => t.field(inputOptions(field));
  const type = builder.inputType(name.endsWith('Input') ? name : `${name}Input`, {
    description: shape.about,
    fields: (t) => ({ ...fieldsOf(shape, 'input', fieldOf(t)), ...more?.(t) }),
  });
  inputs.set(name, type);
  return type;
}

const inputOptions = (field: PlainShape) => ({
  type: asList(field, 'input', inputTypeOf),
  required: !field.nullable,
  description: field.description,
  defaultValue: field.defaultValue,
});

const timeAsText = (value: unknown) => (value instanceof Date ? formatTime(value) : value);

/** The scalar has read its times; shapes have them as text. */
function withTimesAsText(given: unknown): unknown {
  if (typeof given !== 'object' || Array.isArray(given)) return given;
  if (given === null || given instanceof Date) return timeAsText(given);
  const entries = Object.entries(given);
  return Object.fromEntries(entries.map(([name, value]) => [name, timeAsText(value)]));
}

const fromGraphQL = <Output>(schema: z.core.$ZodType<Output>) =>
  z.preprocess(withTimesAsText, schema);

/** An input type that its schema validates; with `more` fields, `checked` validates them all. */
export const inputFromZod = <Output>(
  schema: z.ZodType<Output>,
  { more, checked = schema }: { more?: MoreInputs; checked?: z.ZodType<Output> } = {},
) => inputOf(plainShape(schema, 'input'), more).validate(fromGraphQL(checked));

/** In GraphQL, null may stand for any field that can be omitted. */
type Given<Output> = Output | (undefined extends Output ? null : never);
type FieldsOf<Shape extends z.ZodRawShape, Kind extends 'InputObject' | 'Arg'> = {
  [Name in keyof Shape]: InputOrArgRef<Types, Given<z.output<Shape[Name]>>, Kind>;
};

const isComplete = <Shape extends z.ZodRawShape, Kind extends 'InputObject' | 'Arg'>(
  fields: object,
  shape: Shape,
): fields is FieldsOf<Shape, Kind> => Object.keys(shape).every((name) => name in fields);

/** The fields of a shape, each validated by its own schema, for an input type that has others too. */
export function inputFieldsFromZod<
  Shape extends z.ZodRawShape,
  Kind extends 'InputObject' | 'Arg' = 'InputObject',
>(
  t: PothosSchemaTypes.InputFieldBuilder<Types, Kind>,
  { shape }: z.ZodObject<Shape>,
): FieldsOf<Shape, Kind> {
  const fieldOf = (schema: z.core.$ZodType) =>
    t.field({ ...inputOptions(plainShape(schema, 'input')), validate: fromGraphQL(schema) });
  const entries = Object.entries(shape).map(([name, schema]) => [name, fieldOf(schema)] as const);
  const fields = Object.fromEntries(entries);
  if (!isComplete<Shape, Kind>(fields, shape)) throw new TypeError('A field is missing');
  return fields;
}

/** The same as arguments. */
export const argsFromZod = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) =>
  builder.args((t) => inputFieldsFromZod<Shape, 'Arg'>(t, schema));
