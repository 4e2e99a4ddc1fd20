// `npm run sign-in-link -- ada@example.com`: prints a link that signs this person in, once.
import { accountEmail } from '../../auth/account.ts';
import {
  createSignInToken,
  signInLinkMinutes,
  signInLinkOf,
} from '../../auth/session/sign-in-link.ts';
import { ConfigError, readConfig } from '../../core/config.ts';
import { openClient } from '../archive/client.ts';
import { runCommand } from './command.ts';
import { recordForAccount } from './record.ts';

await runCommand({ usage: 'sign-in-link -- ada@example.com', count: 1 }, async ([given = '']) => {
  const config = readConfig(process.env);
  const { prisma, secret, close } = await openClient(config);
  try {
    const email = accountEmail(given);
    const user = await prisma.user.findUnique({ where: { email } });
    if (!user) throw new ConfigError(`no account has the email address ${email}`);
    if (user.deactivatedAt) throw new ConfigError(`the account ${email} is deactivated`);
    const token = await prisma.$transaction(async (on) => {
      await recordForAccount(user.id, { action: 'createSignInLink' }, on);
      return createSignInToken(user.id, on, secret);
    });
    console.log(signInLinkOf(token, config.publicUrl));
    console.error(`It signs in ${email} once, within ${signInLinkMinutes} minutes.`);
  } finally {
    await close();
  }
});
