// Sends mail, where an SMTP server is configured.
import type { Config } from './config.ts';
import type { Log } from './log.ts';

/** What a field that sends a mail adds to the cost of a document. */
export const mailing = 500;

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Resolves to whether a server took the mail; without one, or if it fails, false. */
export type Mailer = (mail: Mail) => Promise<boolean>;

export function createMailer(mail: Config['mail'], log: Log): Mailer {
  if (!mail) return async () => false;
  const transport = import('nodemailer').then(({ createTransport }) =>
    createTransport({
      url: mail.url,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    }),
  );
  return async ({ to, subject, text }) => {
    try {
      await (await transport).sendMail({
        from: mail.from,
        // As one address: a text may name several.
        to: { name: '', address: to },
        subject,
        text,
      });
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ reason }, 'mail could not be sent');
      return false;
    }
  };
}
