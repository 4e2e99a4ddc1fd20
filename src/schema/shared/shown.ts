// Permissions needed to read the payload of a mutation.
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
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import { allPermissions } from '../../domain/api-key/permissions.ts';

/** For `extensions` of a type: the permission needed to read anything but its ID. */
export const readWith = (permission: ApiKeyPermission) => ({ readWith: permission });

const permissionOf = ({ extensions }: GraphQLNamedType): ApiKeyPermission | undefined =>
  allPermissions.find((permission) => permission === extensions.readWith);

/**
 * The permissions needed to read the selected payload, checked before anything changes: write
 * permission alone does not reveal existing data. With `isNew` the caller sent all of the data, so only
 * referenced objects need a permission.
 */
export function shownBy(
  {
    fieldNodes,
    fragments,
    returnType,
    schema,
  }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'returnType' | 'schema'>,
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
        const inner = getNamedType(field.type);
        // The organization exists already.
        visit(selection.selectionSet, inner, sent && !permission && inner.name !== 'Organization');
      } else {
        const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
        const fragment = isSpread ? fragments[selection.name.value] : selection;
        if (!fragment) continue;
        // Visits each fragment once: nested spreads could grow exponentially.
        if (fragment.kind === Kind.FRAGMENT_DEFINITION && isKnown(fragment, sent)) continue;
        const condition = fragment.typeCondition?.name.value;
        visit(fragment.selectionSet, (condition && schema.getType(condition)) || type, sent);
      }
    }
  }

  /** Fragments visited as sent are visited again as not sent, which needs more permissions. */
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
