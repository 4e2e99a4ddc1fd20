// Invitations by email.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { startMailServer, textOf } from '../support/network/mail.ts';
import { startServer } from '../support/server/server.ts';
import { invite } from './invite.ts';

describe('with a mail server', () => {
  test('the link is sent by email', async () => {
    const mail = await startMailServer();
    const sending = await startServer({
      config: { mail: { url: mail.url, from: 'qr@example.com' } },
    });
    const admin = await sending.signUp();
    const { data } = await invite(sending, admin);
    expect(data).toMatchObject({ createInvitation: { sent: true } });
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]).toMatch(/^To: new@example\.com\r$/m);
    const text = textOf(mail.mails[0] ?? '');
    expect(text).toContain(textAt(data, 'createInvitation.link'));
    await sending.close();
    await mail.stop();
  });

  test('names are one short line that mail clients do not turn into a link', async () => {
    const mail = await startMailServer();
    const sending = await startServer({
      config: { mail: { url: mail.url, from: 'qr@example.com' } },
    });
    const admin = await sending.signUp('Win a prize: https://evil.example/win or www.evil.example');
    await sending.prisma.organization.update({
      where: { id: admin.organizationId },
      data: {
        name: `Acme”\r\nBcc: x@evil.example\r\n\r\nCall +49 900 1234567 ${'now '.repeat(40)}`,
      },
    });
    await invite(sending, admin);
    expect(mail.mails).toHaveLength(1);
    const [head = ''] = (mail.mails[0] ?? '').split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc/m);
    const text = textOf(mail.mails[0] ?? '');
    const [first = ''] = text.split('\n');
    expect(first).toContain('invited you to join “Acme Bcc: x evil example Call …');
    expect(first).toContain(`(${admin.email})`);
    expect(first).toContain('as an editor');
    expect(first).not.toMatch(/:\/\/|www\.|evil\.|x@|1234567/);
    expect(text.match(/https?:/g)).toHaveLength(1);
    await sending.close();
    await mail.stop();
  });

  test('emails are limited per address and day, and per sender and hour', async () => {
    const mail = await startMailServer();
    const sending = await startServer({
      config: { mail: { url: mail.url, from: 'qr@example.com' } },
    });
    const admin = await sending.signUp();
    const sentTo = async (email: string) => {
      const { data, errors } = await sending.graphql(
        'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { sent } }',
        { input: { organizationId: admin.organizationId, email, role: 'VIEWER' } },
        { cookie: admin.cookie },
      );
      return errors[0]?.extensions.code ?? Object(data).createInvitation.sent;
    };
    const same: unknown[] = [];
    for (const email of ['a@x.test', 'A@x.test', 'a@X.test', 'a@x.test', 'a@x.test', 'a@x.test']) {
      same.push(await sentTo(email));
    }
    expect(same).toEqual([true, true, true, true, true, false]);
    const others = await Promise.all(
      Array.from({ length: 45 }, (_, index) => sentTo(`b${index}@x.test`)),
    );
    expect(others.filter((sent) => sent === true)).toHaveLength(44);
    expect(others.filter((sent) => sent === 'RATE_LIMITED')).toHaveLength(1);
    expect(mail.mails).toHaveLength(49);
    await sending.close();
    await mail.stop();
  });

  test('if the mail server does not respond, the link is shown without an error', async () => {
    const mail = await startMailServer();
    await mail.stop();
    const sending = await startServer({
      config: { mail: { url: mail.url, from: 'qr@example.com' } },
    });
    const admin = await sending.signUp();
    const { data, errors } = await invite(sending, admin);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ createInvitation: { sent: false } });
    await sending.close();
  });
});
