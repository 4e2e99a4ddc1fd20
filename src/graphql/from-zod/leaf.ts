// Makes the enums and scalars of GraphQL from zod schemas, and lists the fields of objects.
import { z } from 'zod';
import { type PlainShape, plainShape, type Side } from '../../domain/validation/plain-shape.ts';
import { terms } from '../../domain/validation/terms.ts';
import { builder, type Described } from '../builder.ts';

export type Types = typeof builder.$inferSchemaTypes;
export type Scalar = 'String' | 'Int' | 'Float' | 'Boolean' | 'ID' | 'DateTime';
export type EnumType = PothosSchemaTypes.EnumRef<Types, unknown>;

/** By name: a schema that stands in several others is one type. */
const enums = new Map<string, EnumType>();

export function typeName({ name, schema }: PlainShape): string {
  if (name !== undefined) return name;
  throw new TypeError(`A shape that becomes a type needs a name: ${schema._zod.def.type}`);
}

type FieldOf<Ref> = (shape: PlainShape, name: string) => Ref;

export function fieldsOf<Ref>({ schema }: PlainShape, side: Side, fieldOf: FieldOf<Ref>) {
  if (!(schema instanceof z.ZodObject)) throw new TypeError('Only an object has fields');
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    return [name, fieldOf(plainShape(field, side), name)] as const;
  });
  return Object.fromEntries(fields);
}

export const asList = <Type>(shape: PlainShape, side: Side, typeOf: (item: PlainShape) => Type) =>
  shape.schema instanceof z.ZodArray
    ? ([typeOf(plainShape(shape.schema.element, side))] satisfies [Type])
    : typeOf(shape);

function scalarOf(schema: z.core.$ZodType): Scalar {
  if (schema instanceof z.ZodBoolean) return 'Boolean';
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'Int' : 'Float';
  if (schema instanceof z.core.$ZodString) return terms.get(schema)?.scalar ?? 'String';
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
export function leafOf(shape: PlainShape): Scalar | EnumType {
  if (!(shape.schema instanceof z.ZodEnum)) return scalarOf(shape.schema);
  return enums.get(typeName(shape)) ?? enumOf(shape.schema, shape.schema.options.map(String));
}
