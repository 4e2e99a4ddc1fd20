// `npm run reset-password -- EMAIL`: prints a link with which the owner of the account sets a new password.
import { accountEmail } from '../../auth/account.ts';
import { resetLink } from '../../auth/password/reset-link.ts';
import { ConfigError, readConfig } from '../../core/config.ts';
import { resetMinutes } from '../../domain/account/limits.ts';
import { openClient } from '../archive/client.ts';
import { runCommand } from './command.ts';
import { recordForAccount } from './record.ts';

await runCommand({ usage: 'reset-password -- EMAIL', count: 1 }, async ([given = '']) => {
  const config = readConfig(process.env);
  if (!config.passwordLogin) {
    throw new ConfigError('PASSWORD_LOGIN is off; npm run sign-in-link lets the person in');
  }
  const email = accountEmail(given);
  const { prisma, secret, close } = await openClient(config);
  try {
    const account = await prisma.user.findUnique({ where: { email } });
    if (!account) throw new ConfigError(`there is no account with the email address ${email}`);
    if (account.deactivatedAt) throw new ConfigError(`the account of ${email} is deactivated`);
    const { link } = resetLink(account, 'operator', { ...config, secret });
    await recordForAccount(account.id, { action: 'createPasswordResetLink' }, prisma);
    console.log(
      `${link}\n\nWith this link, ${email} sets a new password. It works once, within ${resetMinutes} minutes.`,
    );
  } finally {
    await close();
  }
});
