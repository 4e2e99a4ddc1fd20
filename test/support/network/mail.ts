// A mail server that stores what it receives.
import { createServer } from 'node:net';

/** The part of SMTP that a sender needs (RFC 5321). */
export async function startMailServer() {
  const mails: string[] = [];
  const listener = createServer((socket) => {
    let mail: string | undefined;
    socket.setEncoding('utf8');
    socket.write('220 test ESMTP\r\n');
    socket.on('data', (chunk: string) => {
      if (mail !== undefined) {
        mail += chunk;
        if (!mail.endsWith('\r\n.\r\n')) return;
        mails.push(mail);
        mail = undefined;
        socket.write('250 taken\r\n');
      } else if (chunk.startsWith('DATA')) {
        mail = '';
        socket.write('354 go on\r\n');
      } else if (chunk.startsWith('QUIT')) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, mails, stop: () => listener.close() };
}

/** The text of an email, whose lines may be quoted-printable. */
export function textOf(mail: string): string {
  const lines = mail.slice(mail.indexOf('\r\n\r\n') + 4).replace(/=\r?\n/g, '');
  const bytes = lines.replace(/=([0-9A-F]{2})/g, (_all, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
