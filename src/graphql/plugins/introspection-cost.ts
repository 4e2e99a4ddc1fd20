// Computes the cost of introspection from the schema itself.
import {
  type FieldNode,
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

/** Introspection fields only read the schema, so five cost as much as one other field. */
const fieldsOfComplexity = 5;

export interface IntrospectionCost {
  complexity: number;
  depth: number;
  breadth: number;
  /** Approximate size of the response. */
  bytes: number;
}

interface Price {
  fields: number;
  depth: number;
  bytes: number;
}

export type ExecutableOperation = Pick<
  GraphQLResolveInfo,
  'fragments' | 'operation' | 'schema' | 'variableValues'
>;

/**
 * The cost of `__schema` and `__type` in an operation, without its other fields. Lists count with their
 * length in the schema, `ofType` with its depth. Counting stops above `max` complexity and returns `max
 * + 1`.
 */
export function introspectionCost(operation: ExecutableOperation, max: number): IntrospectionCost {
  const { selectionSet, operation: kind } = operation.operation;
  const root = operation.schema.getRootType(kind);
  if (!root) return { complexity: 0, depth: 0, breadth: 0, bytes: 0 };
  const count = new Count(operation, root, max * fieldsOfComplexity);
  const { fields, depth, bytes } = count.priceOf(selectionSet, root, undefined);
  const complexity = Math.min(max + 1, Math.ceil(fields / fieldsOfComplexity));
  return { complexity, depth, breadth: count.breadthOf(selectionSet, root), bytes };
}

class Count {
  readonly #operation: ExecutableOperation;
  readonly #root: GraphQLObjectType;
  readonly #max: number;
  #counted = 0;
  /** Caches the price by selection and source. */
  readonly #prices = new Map<SelectionSetNode, Map<unknown, Price>>();
  readonly #breadths = new Map<SelectionSetNode, number>();

  constructor(operation: ExecutableOperation, root: GraphQLObjectType, max: number) {
    this.#operation = operation;
    this.#root = root;
    this.#max = max;
  }

  priceOf(set: SelectionSetNode, type: GraphQLObjectType, source: unknown): Price {
    const known = this.#prices.get(set) ?? new Map<unknown, Price>();
    this.#prices.set(set, known);
    const found = known.get(source);
    if (found) return found;
    const total = { fields: 0, depth: 0, bytes: 2 };
    for (const selection of set.selections) {
      if (this.#counted > this.#max) return { ...total, fields: this.#max + 1 };
      const inner =
        selection.kind === Kind.FIELD ? undefined : this.#fragmentOf(selection)?.selectionSet;
      const price =
        selection.kind === Kind.FIELD
          ? this.#priceOfField(selection, type, source)
          : inner && this.priceOf(inner, type, source);
      if (!price) continue;
      total.fields += price.fields;
      total.bytes += price.bytes;
      total.depth = Math.max(total.depth, price.depth);
    }
    known.set(source, total);
    return total;
  }

  #priceOfField(node: FieldNode, type: GraphQLObjectType, source: unknown): Price | undefined {
    const field = this.#fieldOf(node, type);
    if (!field) return undefined;
    this.#counted += 1;
    const value = this.#resolve(field, node, type, source);
    const values = Array.isArray(value) ? value : [value];
    const name = (node.alias ?? node.name).value;
    const total = { fields: 1, depth: 1, bytes: name.length + 6 };
    const inner = getNamedType(field.type);
    for (const one of values) {
      if (one === null || one === undefined) continue;
      if (!(inner instanceof GraphQLObjectType) || !node.selectionSet) {
        total.bytes += Buffer.byteLength(String(one));
        continue;
      }
      const price = this.priceOf(node.selectionSet, inner, one);
      total.fields += price.fields;
      total.bytes += price.bytes;
      total.depth = Math.max(total.depth, 1 + price.depth);
    }
    return total;
  }

  /** At the root, only introspection fields. */
  #fieldOf({ name: { value } }: FieldNode, type: GraphQLObjectType) {
    if (type !== this.#root) return type.getFields()[value];
    if (this.#operation.operation.operation !== 'query') return undefined;
    return [SchemaMetaFieldDef, TypeMetaFieldDef].find(({ name }) => name === value);
  }

  #resolve(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    parentType: GraphQLObjectType,
    source: unknown,
  ): unknown {
    return field.resolve?.(
      source,
      getArgumentValues(field, node, this.#operation.variableValues),
      undefined,
      {
        ...this.#operation,
        fieldName: field.name,
        fieldNodes: [node],
        returnType: field.type,
        parentType,
        path: { prev: undefined, key: field.name, typename: parentType.name },
        rootValue: undefined,
      },
    );
  }

  #fragmentOf(selection: Exclude<SelectionSetNode['selections'][number], FieldNode>) {
    return selection.kind === Kind.INLINE_FRAGMENT
      ? selection
      : this.#operation.fragments[selection.name.value];
  }

  /** Number of selected fields; fragments count on every spread. */
  breadthOf(set: SelectionSetNode, type?: GraphQLObjectType): number {
    const known = this.#breadths.get(set);
    if (known !== undefined) return known;
    let breadth = 0;
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) {
        const inner = this.#fragmentOf(selection)?.selectionSet;
        if (inner) breadth += this.breadthOf(inner, type);
      } else if (!type || this.#fieldOf(selection, type)) {
        breadth += 1 + (selection.selectionSet ? this.breadthOf(selection.selectionSet) : 0);
      }
    }
    this.#breadths.set(set, breadth);
    return breadth;
  }
}
