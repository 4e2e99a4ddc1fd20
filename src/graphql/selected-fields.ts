// Finds the fields of a selection set, including those in fragments.
import {
  BREAK,
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

const mentioned = new WeakMap<object, Map<string, boolean>>();

/** Whether the operation selects a field of this name anywhere. */
export function mentions({ operation, fragments }: GraphQLResolveInfo, field: string): boolean {
  const known = mentioned.get(operation) ?? new Map<string, boolean>();
  mentioned.set(operation, known);
  const answer =
    known.get(field) ??
    [operation, ...Object.values(fragments)].some((definition) => {
      let found = false;
      visit(definition, {
        [Kind.FIELD]: ({ name }) => {
          if (name.value !== field) return undefined;
          found = true;
          return BREAK;
        },
      });
      return found;
    });
  known.set(field, answer);
  return answer;
}
