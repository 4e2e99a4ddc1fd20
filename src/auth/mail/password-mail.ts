// Emails about the password of an account.
import type { Mail } from '../../core/mail.ts';
import { resetLink } from '../password/reset-link.ts';
import { mailLanguage } from './language.ts';
import { writeMail } from './render.ts';

interface Account {
  id: string;
  email: string;
  passwordHash: string | null;
  locale: string | null;
  emailVerifiedAt: Date | null;
}

interface Origin {
  publicUrl: string;
  acceptLanguage: string;
}

export function passwordResetMail(
  account: Account,
  { publicUrl, acceptLanguage, secret }: Origin & { secret: string },
): Promise<Mail> {
  const { host } = new URL(publicUrl);
  const { email, passwordHash, locale, emailVerifiedAt } = account;
  const isVerified = emailVerifiedAt !== null;
  return writeMail(email, mailLanguage(locale, acceptLanguage), (texts) =>
    passwordHash === null
      ? texts.noPassword({ host, url: `${publicUrl}/dashboard/login` })
      : texts.passwordReset({
          host,
          url: resetLink(account, 'mail', { publicUrl, secret }).link,
          isVerified,
        }),
  );
}

export function passwordChangedMail(
  { email, locale }: Pick<Account, 'email' | 'locale'>,
  { publicUrl, acceptLanguage, keepsKeys }: Origin & { keepsKeys: boolean },
): Promise<Mail> {
  const { host } = new URL(publicUrl);
  const url = `${publicUrl}/dashboard/forgot-password`;
  return writeMail(email, mailLanguage(locale, acceptLanguage), (texts) =>
    texts.passwordChanged({ host, url, keepsKeys }),
  );
}
