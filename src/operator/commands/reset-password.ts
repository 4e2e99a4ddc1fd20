// `npm run reset-password -- EMAIL`: prints a link with which the owner of the account sets a new password.
import { accountEmail } from '../../auth/account.ts';
import { resetLink } from '../../auth/password/reset-link.ts';
import { ConfigError, readConfig } from '../../core/config.ts';
import type { PrismaClient } from '../../database/client/client.ts';
import { resetMinutes } from '../../domain/account/limits.ts';
import { createId } from '../../domain/id.ts';
import { openClient } from '../archive/client.ts';
import { runCommand } from './command.ts';

await runCommand({ usage: 'reset-password -- EMAIL', count: 1 }, async ([given = '']) => {
  const config = readConfig(process.env);
  const email = accountEmail(given);
  const { prisma, secret, close } = await openClient(config);
  try {
    const account = await prisma.user.findUnique({ where: { email } });
    if (!account) throw new ConfigError(`there is no account with the email address ${email}`);
    if (account.deactivatedAt) throw new ConfigError(`the account of ${email} is deactivated`);
    const { link } = resetLink(account, 'operator', { ...config, secret });
    await recordLink(account.id, prisma);
    console.log(
      `${link}\n\nWith this link, ${email} sets a new password. It works once, within ${resetMinutes} minutes.`,
    );
  } finally {
    await close();
  }
});

/** In the log of the account and in those of its organizations. */
async function recordLink(userId: string, prisma: PrismaClient): Promise<void> {
  const memberships = await prisma.member.findMany({
    where: { userId },
    select: { organizationId: true },
  });
  const entry = { action: 'createPasswordResetLink', details: {}, address: '', requestId: '' };
  const targets = [{ id: userId, name: null, shortCode: null, changes: [] }];
  const places = [null, ...memberships.map(({ organizationId }) => organizationId)];
  await prisma.auditEvent.createMany({
    data: places.map((organizationId) => ({
      ...entry,
      id: createId('AuditEvent'),
      organizationId,
      targetId: userId,
      targets,
    })),
  });
}
