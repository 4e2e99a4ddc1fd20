// A mail server that stores what it receives, and the parts of an email.
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

interface MailServerOptions {
  /** SMTP status with which it answers every recipient. */
  refusal?: number;
  /** Whether it takes emails to an address; others get 451. */
  accepts?: (address: string) => boolean;
  /** Milliseconds until it answers a message. */
  delay?: number;
}

export async function startMailServer({
  refusal,
  accepts = () => true,
  delay = 0,
}: MailServerOptions = {}) {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      const responseCode = accepts(address) ? refusal : 451;
      if (responseCode === undefined) callback();
      else callback(Object.assign(new Error('not taken'), { responseCode }));
    },
    onData: async (stream, _session, callback) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      if (delay > 0) await sleep(delay);
      mails.push(Buffer.concat(chunks).toString());
      callback();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The plain text of an email. */
export const textOf = (mail: string): string => partOf(mail, 'text/plain');

/** The HTML of an email. */
export const htmlOf = (mail: string): string => partOf(mail, 'text/html');

/** The only link in the plain text of an email; empty if there is none. */
export const linkIn = (mail: string | undefined): string =>
  /https?:\S+/.exec(textOf(mail ?? ''))?.[0] ?? '';

/** The subject of an email (RFC 2047). */
export function subjectOf(mail: string): string {
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(mail)?.[1] ?? '';
  return subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_all, encoding: string, word: string) =>
      decode(
        encoding.toUpperCase() === 'B' ? 'base64' : 'quoted-printable',
        word.replaceAll('_', ' '),
      ),
    )
    .replace(/\r\n/g, '');
}

/** The part of a type in a message of one level (RFC 2046); empty if there is none. */
function partOf(mail: string, type: string): string {
  const boundary = /boundary="([^"]+)"/.exec(mail)?.[1];
  const parts = boundary === undefined ? [mail] : mail.split(`--${boundary}`).slice(1);
  const part = parts.find((one) => new RegExp(`^Content-Type: ${type}`, 'im').test(one)) ?? '';
  const start = part.indexOf('\r\n\r\n');
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(part.slice(0, start))?.[1] ?? '';
  return decode(encoding, part.slice(start + 4)).replace(/\r\n/g, '\n');
}

function decode(encoding: string, text: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString();
  if (encoding !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
