// Changes what an organization shows of itself on its scan pages.
import { invalid } from '../../core/errors.ts';
import type { OrganizationBranding as Row } from '../../database/client/client.ts';
import type { BrandingInput } from '../../domain/organization/branding.ts';
import type { Context } from '../../graphql/context.ts';
import { changesIn, isEmpty } from '../shared/changes.ts';

export type BrandingRow = Row;

/** For the audit log. */
export const brandingValues = ({ logoId, accentColor, headerColor, imprintUrl }: Row) => ({
  logoId,
  accentColor,
  headerColor,
  imprintUrl,
});

/** Locks the logo until the mutation ends, so that it is not deleted meanwhile. */
async function checkLogo(
  organizationId: string,
  id: string,
  { prisma }: Pick<Context, 'prisma'>,
): Promise<void> {
  const rows: unknown[] = await prisma.$queryRaw`
    SELECT 1 FROM "Logo" WHERE "id" = ${id} AND "organizationId" = ${organizationId}
      AND "deletedAt" IS NULL FOR KEY SHARE`;
  if (rows.length > 0) return;
  const message = 'must be the ID of a logo in this organization that is not in the trash';
  throw invalid('input.branding.logoId', message);
}

/** Returns what it is afterwards: the same object if nothing changes. */
export async function changeBranding(
  { id: organizationId, branding: old }: { id: string; branding: Row | null },
  given: BrandingInput | null | undefined,
  context: Context,
): Promise<Row | null> {
  const { organizationBranding } = context.prisma;
  if (given === undefined || given === old) return old;
  const where = { organizationId };
  if (given === null) {
    await organizationBranding.deleteMany({ where });
    return null;
  }
  const changes = changesIn(given, old ?? {});
  if (old && isEmpty(changes)) return old;
  if (changes.logoId != null) await checkLogo(organizationId, changes.logoId, context);
  const create = { organizationId, ...changes };
  return await organizationBranding.upsert({ where, create, update: changes });
}
