// Makes the types of GraphQL from zod shapes, which have their rules and descriptions.
import type { FieldMap, InputFieldMap } from '@pothos/core';
import { z } from 'zod';
import { formatTime } from '../domain/time/time.ts';
import { type PlainShape, plainShape, type Side } from '../domain/validation/plain-shape.ts';
import { terms } from '../domain/validation/terms.ts';
import { builder, type Described, type InputFields } from './builder.ts';

type Types = typeof builder.$inferSchemaTypes;
type Scalar = 'String' | 'Int' | 'Float' | 'Boolean' | 'ID' | 'DateTime';
type EnumType = PothosSchemaTypes.EnumRef<Types, unknown>;
type InputType = PothosSchemaTypes.InputObjectRef<Types, unknown>;
type ObjectType = PothosSchemaTypes.ObjectRef<Types, unknown>;
type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

/** By name: a shape that stands in several others is one type. */
const enums = new Map<string, EnumType>();
const inputs = new Map<string, InputType>();
const objects = new Map<string, ObjectType>();

function nameOf({ name, schema }: PlainShape): string {
  if (name !== undefined) return name;
  throw new TypeError(`A shape that becomes a type needs a name: ${schema._zod.def.type}`);
}

type FieldOf<Ref> = (shape: PlainShape, name: string) => Ref;

function fieldsOf<Ref>({ schema }: PlainShape, side: Side, fieldOf: FieldOf<Ref>) {
  if (!(schema instanceof z.ZodObject)) throw new TypeError('Only an object has fields');
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    return [name, fieldOf(plainShape(field, side), name)] as const;
  });
  return Object.fromEntries(fields);
}

const listed = <Type>(shape: PlainShape, side: Side, typeOf: (item: PlainShape) => Type) =>
  shape.schema instanceof z.ZodArray
    ? ([typeOf(plainShape(shape.schema.element, side))] satisfies [Type])
    : typeOf(shape);

function scalarOf(schema: z.core.$ZodType): Scalar {
  if (schema instanceof z.ZodBoolean) return 'Boolean';
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'Int' : 'Float';
  if (schema instanceof z.ZodString) return terms.get(schema)?.scalar ?? 'String';
  throw new TypeError(`GraphQL has no type for ${schema._zod.def.type}`);
}

const areDescribed = <Value extends string>(
  list: readonly Value[],
  values: object,
): values is Described<Value[]> => list.every((value) => value in values);

function enumOf<Value extends string>(schema: z.ZodType, list: readonly Value[]) {
  const { name = '', description, values = {} } = terms.get(schema) ?? {};
  if (!areDescribed(list, values)) throw new TypeError(`${list} need descriptions`);
  const type = builder.enumType(name, { description, values });
  enums.set(name, type);
  return type;
}

/** An enum of GraphQL for one of `describedEnum`. */
export const enumFromZod = <Value extends string>(
  schema: z.ZodType<Value> & { options: readonly Value[] },
) => enumOf(schema, schema.options);

/** The same type for fields that are given, and for those that are read. */
function leafOf(shape: PlainShape): Scalar | EnumType {
  if (!(shape.schema instanceof z.ZodEnum)) return scalarOf(shape.schema);
  return enums.get(nameOf(shape)) ?? enumOf(shape.schema, shape.schema.options.map(String));
}

function inputTypeOf(shape: PlainShape): Scalar | EnumType | InputType {
  if (!(shape.schema instanceof z.ZodObject)) return leafOf(shape);
  return inputs.get(nameOf(shape)) ?? inputOf(shape);
}

type MoreInputs = (t: InputFields) => InputFieldMap;

function inputOf(shape: PlainShape, more?: MoreInputs): InputType {
  const name = nameOf(shape);
  const fieldOf = (t: InputFields) => (field: PlainShape) =>
    t.field({
      type: listed(field, 'input', inputTypeOf),
      required: !field.nullable,
      description: field.description,
    });
  const type = builder.inputType(name.endsWith('Input') ? name : `${name}Input`, {
    description: shape.about,
    fields: (t) => ({ ...fieldsOf(shape, 'input', fieldOf(t)), ...more?.(t) }),
  });
  inputs.set(name, type);
  return type;
}

/** The scalar has read its times; shapes have them as text. */
function withTimesAsText(given: unknown): unknown {
  const textOf = (value: unknown) => (value instanceof Date ? formatTime(value) : value);
  const entries = Object.entries(given ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, textOf(value)]));
}

/** An input type that its shape validates; with `more` fields, `checked` validates them all. */
export const inputFromZod = <Output>(
  schema: z.ZodType<Output>,
  { more, checked = schema }: { more?: MoreInputs; checked?: z.ZodType<Output> } = {},
) => inputOf(plainShape(schema, 'input'), more).validate(z.preprocess(withTimesAsText, checked));

interface ObjectOptions<Parent> {
  /** Values of fields that may be omitted, which then are never null. */
  defaults?: object;
  /** The part of the parent that has the shape; by default the parent itself. */
  at?: (parent: Parent) => object;
  more?: (t: ObjectFields<Parent>) => FieldMap;
}

function objectTypeOf(shape: PlainShape): Scalar | EnumType | ObjectType {
  if (!(shape.schema instanceof z.ZodObject)) return leafOf(shape);
  return objects.get(nameOf(shape)) ?? objectOf<object>(shape, {});
}

function objectOf<Parent extends object>(
  shape: PlainShape,
  { defaults = {}, at = (parent) => parent, more }: ObjectOptions<Parent>,
) {
  const fieldOf = (t: ObjectFields<Parent>) => (one: PlainShape, name: string) => {
    const type = listed(one, 'output', objectTypeOf);
    const usual: unknown = Reflect.get(defaults, name);
    return t.field({
      type,
      nullable: one.nullable && usual === undefined,
      description: one.description,
      resolve: (parent) => {
        const value = Reflect.get(at(parent), name) ?? usual;
        return type === 'DateTime' && value !== undefined ? new Date(value) : value;
      },
    });
  };
  const type = builder.objectRef<Parent>(nameOf(shape)).implement({
    description: shape.about,
    fields: (t) => ({ ...fieldsOf(shape, 'output', fieldOf(t)), ...more?.(t) }),
  });
  objects.set(nameOf(shape), type);
  return type;
}

/** An object type with the fields of a shape, as they are once it was parsed. */
export const objectFromZod = <Parent extends object>(
  schema: z.ZodType,
  options: ObjectOptions<Parent> = {},
) => objectOf(plainShape(schema, 'output'), options);
