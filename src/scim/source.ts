// What writes over SCIM need: the request, its transaction and settings.
import type { Config } from '../core/config.ts';
import type { RequestContext } from '../graphql/context.ts';
import { rowsOf } from '../graphql/plugins/audit-rows.ts';
import type { RoleSource } from '../schema/member/group-roles.ts';

export interface ScimSource extends RoleSource {
  by: 'SCIM';
  groupRoles: Config['groupRoles'];
}

export type ScimSettings = Pick<Config, 'groupRoles'> & { heir: string | undefined };

export const scimSourceOf = (
  { prisma, requestId, address, outbox, log }: RequestContext,
  settings: ScimSettings,
): ScimSource => ({
  prisma,
  requestId,
  address,
  outbox,
  log,
  ...settings,
  // The identity provider is nobody's account.
  caller: null,
  by: 'SCIM',
});

type Entry = Parameters<typeof rowsOf>[2];

/** Adds entries to the audit logs of organizations; null: that of the server. */
export async function recordScim(
  action: string,
  organizationIds: readonly (string | null)[],
  { targets, details }: Entry,
  source: ScimSource,
): Promise<void> {
  const entry = { targets, details: { ...details, by: source.by } };
  const data = await rowsOf(action, organizationIds, entry, source);
  await source.prisma.auditEvent.createMany({ data });
}
