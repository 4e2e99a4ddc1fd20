// Finds the fields of a selection set, including those in fragments.
import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';

export const fragmentsOf = ({ definitions }: DocumentNode): FragmentDefinitionNode[] =>
  definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);

export function selectedFields(
  selectionSet: SelectionSetNode,
  fragments: readonly FragmentDefinitionNode[],
): FieldNode[] {
  // Visits each fragment once: nested spreads could grow exponentially.
  const seen = new Set<string>();
  const fields = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fields(selection.selectionSet);
      if (seen.has(selection.name.value)) return [];
      seen.add(selection.name.value);
      const fragment = fragments.find(({ name }) => name.value === selection.name.value);
      if (!fragment) throw new GraphQLError(`Unknown fragment "${selection.name.value}".`);
      return fields(fragment.selectionSet);
    });
  return fields(selectionSet);
}

/** The name of a field in the response. */
export const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

const known = new WeakMap<ASTNode, ReadonlySet<string>>();

/** The names of all fields in a document, or in a part of it. */
export function fieldNames(node: ASTNode): ReadonlySet<string> {
  const before = known.get(node);
  if (before) return before;
  const names = new Set<string>();
  visit(node, {
    [Kind.FIELD]: ({ name }) => {
      names.add(name.value);
    },
  });
  known.set(node, names);
  return names;
}

/** Whether the operation selects one of these fields anywhere. */
export const mentions = (
  { operation, fragments }: GraphQLResolveInfo,
  ...fields: readonly string[]
): boolean =>
  [operation, ...Object.values(fragments)].some((part) =>
    fields.some((field) => fieldNames(part).has(field)),
  );
