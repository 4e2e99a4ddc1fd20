// Checks the caller's permissions in the organization of a path.
import { secondFactorRequired } from '../auth/caller.ts';
import { roleAllows } from '../auth/permissions.ts';
import { forbidden } from '../core/errors.ts';
import { found, type Run } from './run.ts';
import { OrganizationAccessDocument } from './v1/organization/operations.generated.ts';
import type { ApiKeyPermission } from './v1/schema-types.generated.ts';

export const organizationIn = (path: Readonly<Record<string, string>>): string | undefined =>
  path.orgId;

/** The caller's permissions in that organization. Throws NOT_FOUND, FORBIDDEN. */
export async function authorize(
  { permission, shows }: { permission?: ApiKeyPermission; shows?: ApiKeyPermission },
  path: Readonly<Record<string, string>>,
  run: Run,
): Promise<readonly ApiKeyPermission[]> {
  const organizationId = organizationIn(path);
  if (organizationId === undefined) return [];
  const access = await run(OrganizationAccessDocument, { organizationId });
  const { permissions, secondFactorMissing } = found(access.organization);
  for (const needed of [permission, shows]) {
    if (!needed || permissions.includes(needed)) continue;
    throw secondFactorMissing && !roleAllows('VIEWER', needed)
      ? secondFactorRequired()
      : forbidden(needed);
  }
  return permissions;
}
