// Sends emails, if an SMTP server is configured.
import { isPlaceholderEmail } from '../domain/account/placeholder.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

/** Cost of a GraphQL field that sends an email. */
export const mailing = 500;

export interface Mail {
  to: string;
  /** Language of the texts (BCP 47). */
  language: string;
  subject: string;
  text: string;
  html: string;
  /** Of a newsletter: ends it with one request (RFC 8058). */
  unsubscribeUrl?: string;
  /** The part before the @ of its `Message-ID`, by which mail servers know a repeated one. */
  messageId?: string;
}

/** Resolves to whether the SMTP server accepted the email; false without a server or on failure. */
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
  const host = mail.from.replace(/^.*@|>\s*$/g, '');
  return async ({ to, language, subject, text, html, unsubscribeUrl, messageId }) => {
    if (isPlaceholderEmail(to)) return false;
    try {
      await (await transport).sendMail({
        from: mail.from,
        // As an object, because a string could contain several addresses.
        to: { name: '', address: to },
        // RFC 3834: out-of-office replies and other machines do not answer it.
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': language,
          ...(unsubscribeUrl !== undefined && {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
        ...(messageId !== undefined && { messageId: `<${messageId}@${host}>` }),
        subject,
        text,
        html,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ reason }, 'failed to send an email');
      return false;
    }
  };
}
