// Emails about changes to how an account is logged in to, and about its deletion.
import type { Mail } from '../../core/mail.ts';
import { mailLanguage } from './language.ts';
import { writeMail } from './render.ts';
import type { SignInChange } from './texts/details.ts';

interface Account {
  email: string;
  locale: string | null;
}

interface Origin {
  publicUrl: string;
  acceptLanguage: string;
}

export function signInChangeMail(
  { email, locale }: Account,
  { change, name }: { change: SignInChange; name: string },
  { publicUrl, acceptLanguage }: Origin,
): Promise<Mail> {
  const { host } = new URL(publicUrl);
  const url = `${publicUrl}/dashboard/account`;
  return writeMail(email, mailLanguage(locale, acceptLanguage), (texts) =>
    texts.signInChange({ host, url, change, name }),
  );
}

export function accountDeletedMail(
  { email, locale }: Account,
  { publicUrl, acceptLanguage }: Origin,
): Promise<Mail> {
  const { host } = new URL(publicUrl);
  const url = `${publicUrl}/docs/authentication#profile-your-data-deleting-an-account`;
  return writeMail(email, mailLanguage(locale, acceptLanguage), (texts) =>
    texts.accountDeleted({ host, url }),
  );
}
