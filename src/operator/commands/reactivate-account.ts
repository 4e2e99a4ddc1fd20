// `npm run reactivate-account -- EMAIL`: lets a person sign in again whose account was deactivated.
import { accountEmail } from '../../auth/account.ts';
import { ConfigError, readConfig } from '../../core/config.ts';
import type { Prisma } from '../../database/client/client.ts';
import { openClient } from '../archive/client.ts';
import { runCommand } from './command.ts';
import { recordForAccount } from './record.ts';

await runCommand({ usage: 'reactivate-account -- EMAIL', count: 1 }, async ([given = '']) => {
  const { prisma, close } = await openClient(readConfig(process.env));
  try {
    console.log(await prisma.$transaction((on) => reactivate(accountEmail(given), on)));
  } finally {
    await close();
  }
});

async function reactivate(email: string, on: Prisma.TransactionClient): Promise<string> {
  const user = await on.user.findUnique({
    where: { email },
    select: { id: true, deactivatedAt: true, scimUser: { select: { userId: true } } },
  });
  if (!user) throw new ConfigError(`there is no account with the email address ${email}`);
  if (!user.deactivatedAt) throw new ConfigError(`the account of ${email} is not deactivated`);
  await on.user.update({ where: { id: user.id }, data: { deactivatedAt: null } });
  const changes = [{ field: 'active', from: false, to: true }];
  await recordForAccount(user.id, { action: 'reactivateUser', changes }, on);
  const managed = user.scimUser
    ? '\nYour identity provider manages the account over SCIM: unless it is active there as well, it will be deactivated again.'
    : '';
  return `Reactivated the account of ${email}. Roles are as before; API keys and invitations that were revoked stay revoked.${managed}`;
}
