// `npm run reset-second-factor -- EMAIL`: lets a person who lost their second factor log in without one.
import { accountEmail } from '../../auth/account.ts';
import { signInChangeMail } from '../../auth/mail/account-mail.ts';
import { type Config, ConfigError, readConfig } from '../../core/config.ts';
import { createLog } from '../../core/log.ts';
import { createMailer } from '../../core/mail.ts';
import type { Prisma, PrismaClient } from '../../database/client/client.ts';
import { openClient } from '../archive/client.ts';
import { counted, runCommand } from './command.ts';
import { recordForAccount } from './record.ts';

await runCommand({ usage: 'reset-second-factor -- EMAIL', count: 1 }, async ([given = '']) => {
  const config = readConfig(process.env);
  const { prisma, close } = await openClient(config);
  try {
    const email = accountEmail(given);
    console.log(await prisma.$transaction((on) => reset(email, on)));
    if (config.mail) console.log(await tell(email, prisma, config));
  } finally {
    await close();
  }
});

/** Tells the owner of the account, whom somebody may have pretended to be. */
async function tell(
  email: string,
  prisma: PrismaClient,
  { mail, publicUrl }: Config,
): Promise<string> {
  const account = await prisma.user.findUniqueOrThrow({ where: { email } });
  const change = { change: 'secondFactorReset' as const, name: '' };
  const origin = { publicUrl, acceptLanguage: '' };
  const send = createMailer(mail, createLog('silent'));
  const isSent = await send(await signInChangeMail(account, change, origin));
  return isSent ? 'The person was told by email.' : 'The email to the person could not be sent.';
}

async function reset(email: string, on: Prisma.TransactionClient): Promise<string> {
  const user = await on.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  if (!user) throw new ConfigError(`there is no account with the email address ${email}`);
  const where = { userId: user.id };
  const { count: authenticators } = await on.authenticator.deleteMany({ where });
  const { count: passkeys } = await on.passkey.deleteMany({ where });
  if (authenticators + passkeys === 0)
    throw new ConfigError(`the account of ${email} has no second factor`);
  await on.recoveryCode.deleteMany({ where });
  await on.signInStep.deleteMany({ where });
  await on.deviceAuthorization.deleteMany({ where });
  const { count: sessions } = await on.session.deleteMany({ where });
  const details = { authenticators, passkeys, sessions };
  await recordForAccount(user.id, { action: 'resetSecondFactor', details }, on);
  const parts = [
    counted(authenticators, 'authenticator app'),
    counted(passkeys, 'passkey'),
    counted(sessions, 'session'),
  ];
  const next =
    user.passwordHash === null
      ? 'The account has no password: the person signs in at the identity provider, or sets one with `npm run reset-password`.'
      : 'The person logs in with the password alone, and should set up a second factor again.';
  return `Deleted the second factor of ${email}: ${parts.join(', ')}, and all recovery codes.\n${next}`;
}
