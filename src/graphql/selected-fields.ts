// Finds the fields of a selection set, including those in fragments.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
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
