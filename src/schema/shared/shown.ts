// What a document reads of what a mutation changed.
import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { allPermissions } from '../../auth/permissions.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';

/** For `extensions` of a type: the permission without which nothing but its id is shown. */
export const readWith = (permission: ApiKeyPermission) => ({ readWith: permission });

const permissionOf = ({ extensions }: GraphQLNamedType): ApiKeyPermission | undefined =>
  allPermissions.find((permission) => permission === extensions.readWith);

/**
 * The permissions to read what the payload of this mutation shows, to be asked before anything is
 * changed: who may only write is not shown what was there before. `isNew`: the caller has sent it all, so
 * it may be shown to them, but not what it refers to.
 */
export function shownBy(
  { fieldNodes, fragments, returnType, schema }: GraphQLResolveInfo,
  { isNew = false } = {},
): ApiKeyPermission[] {
  const permissions = new Set<ApiKeyPermission>();
  const visited = new Set<FragmentDefinitionNode>();

  function visit({ selections }: SelectionSetNode, type: GraphQLNamedType, sent: boolean): void {
    const permission = permissionOf(type);
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (permission && !sent && name !== 'id' && name !== '__typename') {
          permissions.add(permission);
        }
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : null;
        if (!field || !selection.selectionSet) continue;
        visit(selection.selectionSet, getNamedType(field.type), sent && !permission);
      } else {
        const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
        const fragment = isSpread ? fragments[selection.name.value] : selection;
        if (!fragment) continue;
        // Each once, however often it is spread: they could double at every level.
        if (fragment.kind === Kind.FRAGMENT_DEFINITION && isKnown(fragment, sent)) continue;
        const condition = fragment.typeCondition?.name.value;
        visit(fragment.selectionSet, (condition && schema.getType(condition)) || type, sent);
      }
    }
  }

  /** What was visited as sent is visited again as not sent, which asks for more. */
  function isKnown(fragment: FragmentDefinitionNode, sent: boolean): boolean {
    const seen = sent ? visitedAsSent : visited;
    if (seen.has(fragment)) return true;
    seen.add(fragment);
    return false;
  }
  const visitedAsSent = new Set<FragmentDefinitionNode>();

  for (const { selectionSet } of fieldNodes) {
    if (selectionSet) visit(selectionSet, getNamedType(returnType), isNew);
  }
  return [...permissions];
}
