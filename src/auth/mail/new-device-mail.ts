// The email about a login on a new device.
import type { Mail } from '../../core/mail.ts';
import { clientOf } from '../../domain/user-agent/client.ts';
import { mailLanguage } from './language.ts';
import { writeMail } from './render.ts';

interface LogIn {
  account: { email: string; locale: string | null; timeZone: string | null };
  userAgent: string;
  address: string;
  at: Date;
  publicUrl: string;
}

export function newDeviceMail({
  account,
  userAgent,
  address,
  at,
  publicUrl,
}: LogIn): Promise<Mail> {
  // The browser may be that of somebody else, so its language says nothing about the reader.
  const language = mailLanguage(account.locale, '');
  const known = (name: string) => (name === 'Other' ? undefined : name);
  const { browser, os } = clientOf(userAgent);
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: account.timeZone ?? 'UTC',
  }).format(at);
  return writeMail(account.email, language, (texts) =>
    texts.newDevice({
      host: new URL(publicUrl).host,
      url: `${publicUrl}/dashboard/account`,
      browser: known(browser),
      os: known(os),
      address,
      time,
    }),
  );
}
