// The organization that owns something, as a field of it and of payloads.
import { createContextCache } from '@pothos/core';
import type { Context } from '../../graphql/context.ts';
import type { Owned } from '../shared/owner.ts';
import { Organization } from './type.ts';

const organizations = createContextCache((_context: Context) => new Map<string, { id: string }>());

/** The same object for all rows of a request, so that what is selected of it is read once. */
export function owningOrganization({ organizationId }: Owned, context: Context): { id: string } {
  const known = organizations(context);
  const organization = known.get(organizationId) ?? { id: organizationId };
  known.set(organizationId, organization);
  return organization;
}

/** Options of the field `organization` of everything that an organization owns. */
export const organizationField = {
  type: Organization,
  description: 'The organization that owns it.',
  resolve: (owned: Owned, _args: object, context: Context) => owningOrganization(owned, context),
} as const;

/**
 * Options of the field `organization` of payloads. Nullable, so that a field in it that fails does not take the
 * rest of the payload along.
 */
export const organizationAfter = {
  type: Organization,
  nullable: true,
  description:
    'The organization after the change, such as for its counts; null if you can no longer read it.',
} as const;
