// Completes examples: values that a route leaves out are filled in by type.
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { z } from 'zod';
import { idPrefixOf } from '../../domain/id.ts';
import { valueShape } from '../../graphql/value-shape.ts';
import { fieldsIn, type SelectedField, selectedField, selectedType } from '../fragment-shape.ts';
import { isJson } from './json.ts';
import { fieldOf, identifiedBy } from './selection.ts';

const scalars: Record<string, unknown> = {
  Boolean: false,
  DateTime: '2024-01-15T10:30:00Z',
  Float: 0,
  Int: 0,
  JSON: {},
  String: 'Text',
};

export function createExampleWriter(schema: GraphQLSchema) {
  /** The example of a shape, complete. */
  function complete(shape: z.core.$ZodType, given: unknown): unknown {
    const field = selectedField(shape);
    if (field) return ofField(field, given);
    if (given === null) return given;
    if (shape instanceof z.ZodNullable || shape instanceof z.ZodOptional) {
      return given === undefined ? given : complete(shape.unwrap(), given);
    }
    if (shape instanceof z.ZodArray && Array.isArray(given)) {
      return given.map((item) => complete(shape.element, item));
    }
    if (shape instanceof z.ZodIntersection) {
      const { left, right } = shape.def;
      // A union on the right is left as it is given.
      return { ...Object(complete(right, given)), ...Object(complete(left, given)) };
    }
    if (!(shape instanceof z.ZodObject) || !(isJson(given) || selectedType(shape))) return given;
    return completed(Object.keys(shape.shape), given, (name, value) =>
      complete(shape.shape[name], value),
    );
  }

  function ofField(selected: SelectedField, given: unknown): unknown {
    const field = fieldOf(selected, schema);
    if (given === undefined) {
      const example = valueShape(field)?.meta()?.example;
      if (example !== undefined) return example;
    }
    return ofType(field.type, selected, given);
  }

  function ofType(type: GraphQLOutputType, selected: SelectedField, given: unknown): unknown {
    if (!isNonNullType(type)) return given == null ? null : present(type, selected, given);
    return present(type.ofType, selected, given);
  }

  function present(type: GraphQLOutputType, selected: SelectedField, given: unknown): unknown {
    if (isListType(type)) {
      return Array.isArray(given) ? given.map((one) => ofType(type.ofType, selected, one)) : [];
    }
    const { node, fragments } = selected;
    if (isObjectType(type) && node.selectionSet) {
      const fields = new Map(fieldsIn(node.selectionSet, fragments));
      return completed([...fields.keys()], given, (name, value) => {
        const inner = fields.get(name);
        return inner ? ofField({ type: type.name, node: inner, fragments }, value) : value;
      });
    }
    if (given !== undefined) return given;
    if (isEnumType(type)) return type.getValues()[0]?.name;
    return String(type) === 'ID' ? idExample(selected) : scalars[String(type)];
  }

  return { complete };
}

function completed(
  names: readonly string[],
  given: unknown,
  valueAt: (name: string, value: unknown) => unknown,
): object {
  const values = isJson(given) ? given : {};
  return Object.fromEntries(
    names
      .map((name) => [name, valueAt(name, values[name])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

const idExample = (selected: SelectedField): string =>
  `${idPrefixOf(identifiedBy(selected) ?? '') ?? 'id'}_abc123`;
