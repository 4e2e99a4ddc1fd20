// Response schemas made from GraphQL fragments; the OpenAPI document describes them from the schema.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { z } from 'zod';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export interface SelectedField {
  /** Type that has the field. */
  type: string;
  node: FieldNode;
  fragments: Fragments;
}

const fields = new WeakMap<z.core.$ZodType, SelectedField>();
const types = new WeakMap<z.core.$ZodType, string>();

/** Read-only properties of an update -> whether their values are ignored. */
const readOnly = new WeakMap<z.core.$ZodType, boolean>();

/** Whether the value of a read-only property of an update is ignored; undefined for other properties. */
export const isIgnoredReadOnly = (schema: z.core.$ZodType): boolean | undefined =>
  readOnly.get(schema);

/** The field that a property was made from. */
export const selectedField = (schema: z.core.$ZodType): SelectedField | undefined =>
  fields.get(schema);

/** Name of the type that an object was made from. */
export const selectedType = (schema: z.core.$ZodType): string | undefined => types.get(schema);

/** Name of a fragment in REST: `RestFolder` is `Folder`. */
export const restName = (fragment: string): string => fragment.replace(/^Rest/, '');

/** The selected fields by their names in the response. */
export const fieldsIn = (
  { selections }: SelectionSetNode,
  fragments: Fragments,
): (readonly [name: string, node: FieldNode])[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      return [[(selection.alias ?? selection.name).value, selection] as const];
    }
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    return inner ? fieldsIn(inner.selectionSet, fragments) : [];
  });

type Example<Value> = Value extends readonly (infer Item)[]
  ? readonly Example<Item>[]
  : Value extends object
    ? { [Name in keyof Value]?: Example<Value[Name]> }
    : Value;

interface Options<Result> {
  /** Name of the component; defaults to that of the fragment. */
  id?: string;
  /** Defaults to that of the GraphQL type. */
  description?: string;
  /** Properties that differ from the fragment. */
  fields?: z.ZodRawShape;
  /** Omitted values are filled in by type. */
  example: Example<Result> & Record<string, unknown>;
}

/** The JSON of a fragment. Its properties can be added to other objects. */
export function fragmentShape<Result>(
  document: TypedDocumentNode<Result, unknown>,
  { id, description, fields: own, example }: Options<Result>,
) {
  const fragments: Fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const [fragment] = fragments.values();
  if (!fragment) throw new TypeError('Not a fragment');
  const type = fragment.typeCondition.name.value;
  const shape: Record<string, z.ZodType> = {};
  for (const [name, node] of fieldsIn(fragment.selectionSet, fragments)) {
    const field = z.custom<unknown>();
    fields.set(field, { type, node, fragments });
    shape[name] = field;
  }
  const object = z.object({ ...shape, ...own }).meta({
    id: id ?? restName(fragment.name.value),
    ...(description !== undefined && { description }),
    example,
  });
  types.set(object, type);
  return object;
}

/** The body of an update, with the fields of the representation that are only read. */
export function withReadOnly(
  body: z.ZodObject,
  { shown, moving }: { shown: z.ZodObject; moving: z.ZodObject },
): z.ZodType {
  const names = Object.keys(shown.shape).filter((name) => !Object.hasOwn(body.shape, name));
  const properties = names.map((name) => {
    const property = z.optional(shown.shape[name] ?? z.unknown());
    readOnly.set(property, Object.hasOwn(moving.shape, name));
    return [name, property] as const;
  });
  return body.extend(Object.fromEntries(properties)).meta({ ...body.meta() });
}
