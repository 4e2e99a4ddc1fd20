// Makes the object types of GraphQL from zod schemas, which hold their descriptions.
import type { FieldMap } from '@pothos/core';
import { z } from 'zod';
import { type PlainShape, plainShape } from '../../domain/validation/plain-shape.ts';
import { builder } from '../builder.ts';
import { withShape } from '../value-shape.ts';
import {
  asList,
  type EnumType,
  fieldsOf,
  leafOf,
  type Scalar,
  type Types,
  typeName,
} from './leaf.ts';

type ObjectType = PothosSchemaTypes.ObjectRef<Types, unknown>;
type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

/** By name: a schema that stands in several others is one type. */
const objects = new Map<string, ObjectType>();

interface ObjectOptions<Parent> {
  /** Values of fields that may be omitted, which then are never null. */
  defaults?: object;
  /** The part of the parent that has the shape; by default the parent itself. */
  at?: (parent: Parent) => object;
  more?: (t: ObjectFields<Parent>) => FieldMap;
}

function objectTypeOf(shape: PlainShape): Scalar | EnumType | ObjectType {
  if (!(shape.schema instanceof z.ZodObject)) return leafOf(shape);
  return objects.get(typeName(shape)) ?? objectOf<object>(shape, {});
}

function objectOf<Parent extends object>(
  shape: PlainShape,
  { defaults = {}, at = (parent) => parent, more }: ObjectOptions<Parent>,
) {
  const fieldOf = (t: ObjectFields<Parent>) => (one: PlainShape, name: string) => {
    const type = asList(one, 'output', objectTypeOf);
    const usual: unknown = Reflect.get(defaults, name);
    return t.field({
      type,
      nullable: one.nullable && usual === undefined,
      description: one.description,
      ...(one.schema instanceof z.ZodArray && { extensions: withShape(one.schema) }),
      resolve: (parent) => {
        const value = Reflect.get(at(parent), name) ?? usual;
        return type === 'DateTime' && value !== undefined ? new Date(value) : value;
      },
    });
  };
  const type = builder.objectRef<Parent>(typeName(shape)).implement({
    description: shape.about,
    fields: (t) => ({ ...fieldsOf(shape, 'output', fieldOf(t)), ...more?.(t) }),
  });
  objects.set(typeName(shape), type);
  return type;
}

/** An object type with the fields of a shape, as they are once it was parsed. */
export const objectFromZod = <Parent extends object>(
  schema: z.ZodType,
  options: ObjectOptions<Parent> = {},
) => objectOf(plainShape(schema, 'output'), options);
