// `npm run apply-group-roles`: gives people the roles of the groups they are in, after GROUP_ROLES was changed.
import { ConfigError, readConfig } from '../../core/config.ts';
import { ApiError } from '../../core/errors.ts';
import { createLog } from '../../core/log.ts';
import { transactOn } from '../../database/transaction.ts';
import { rolesOfGroups } from '../../domain/account/group-roles.ts';
import { applyGroupRoles } from '../../schema/member/group-roles.ts';
import { openClient } from '../archive/client.ts';
import { counted, runCommand } from './command.ts';

await runCommand({ usage: 'apply-group-roles', count: 0 }, async () => {
  const config = readConfig(process.env);
  const { groupRoles, scim } = config;
  if (groupRoles.length === 0) throw new ConfigError('GROUP_ROLES is not set');
  const { prisma, close } = await openClient(config);
  try {
    const mapped = { displayName: { in: groupRoles.map(({ group }) => group) } };
    const people = await prisma.scimUser.findMany({
      where: { groups: { some: { group: mapped } } },
      select: {
        userId: true,
        user: { select: { email: true } },
        groups: { select: { group: { select: { displayName: true } } } },
      },
      orderBy: { userId: 'asc' },
    });
    const source = {
      requestId: '',
      address: '',
      caller: null,
      outbox: { written: false },
      log: createLog(config.logLevel),
      by: 'SCIM' as const,
      heir: scim?.heir,
    };
    let applied = 0;
    for (const { userId, user, groups } of people) {
      const names = groups.map(({ group }) => group.displayName);
      const roles = rolesOfGroups(names, groupRoles);
      try {
        // Memberships that no group gives anymore may have other reasons.
        await transactOn(prisma)((on) =>
          applyGroupRoles({ userId, roles, lost: [] }, { ...source, prisma: on }),
        );
        applied += 1;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        console.error(`Skipped ${user.email}: ${error.message}`);
      }
    }
    console.log(`Applied GROUP_ROLES to ${counted(applied, 'person', 'people')}.`);
  } finally {
    await close();
  }
});
