// Warns of settings that name accounts or organizations that do not exist, since that takes effect only later.
import type { Config } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import type { PrismaClient } from '../database/client/client.ts';

type Settings = Pick<Config, 'scim' | 'groupRoles' | 'identityProviders'>;

/** Not an error: the first person and organization come after the first start. */
export async function warnOfUnknownNames(
  { scim, groupRoles, identityProviders }: Settings,
  prisma: Pick<PrismaClient, 'user' | 'organization'>,
  log: Log,
): Promise<void> {
  if (scim?.heir !== undefined) {
    const email = scim.heir.toLowerCase();
    const heir = await prisma.user.count({ where: { email, deactivatedAt: null } });
    if (heir === 0) {
      log.warn(
        { email },
        'SCIM_HEIR names no active account: API keys of people who leave are revoked instead',
      );
    }
  }
  const mapped = [...groupRoles, ...identityProviders.flatMap(({ groups }) => groups)];
  const slugs = [...new Set(mapped.map(({ organization }) => organization))];
  const where = { slug: { in: slugs }, deletedAt: null };
  const found = await prisma.organization.findMany({ where, select: { slug: true } });
  for (const organization of slugs) {
    if (found.some(({ slug }) => slug === organization)) continue;
    log.warn({ organization }, 'roles of groups name an organization that does not exist');
  }
}
