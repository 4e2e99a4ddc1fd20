// Emails: HTML and plain text, in the reader's language, as a real mail server receives them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailLanguage } from '../../src/auth/mail/language.ts';
import { createLog } from '../../src/core/log.ts';
import { createMailer } from '../../src/core/mail.ts';
import { htmlOf, linkIn, startMailServer, subjectOf, textOf } from '../support/network/mail.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

test.each([
  [null, '', 'en'],
  [null, '*', 'en'],
  [null, 'fr-CH, fr;q=0.9, de;q=0.5, en;q=0.7', 'en'],
  [null, 'de-AT,de;q=0.9,en;q=0.8', 'de'],
  [null, 'not a header;;q=x,,', 'en'],
  ['de-CH', 'en', 'de'],
  ['en', 'de', 'en'],
  ['fr', 'de', 'de'],
])('an account in %j with a browser in %j reads %s', (locale, accepted, language) => {
  expect(mailLanguage(locale, accepted)).toBe(language);
});

describe('with a mail server', () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  beforeAll(async () => {
    mail = await startMailServer();
  });
  afterAll(() => mail.stop());
  beforeEach(() => {
    mail.mails.length = 0;
  });
  const server = useServer(() => ({
    config: { mail: { url: mail.url, from: 'qr@example.com' } },
  }));
  const ada = usePerson(server, { once: true });

  const invite = (email: string, headers = {}) =>
    server.graphql(
      'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { sent } }',
      { input: { organizationId: ada.organizationId, email, role: 'EDITOR' } },
      { cookie: ada.cookie, ...headers },
    );

  test('an email has HTML and plain text with the same link, and is marked as automatic', async () => {
    await invite('grace@example.com');
    const [sent = ''] = mail.mails;
    expect(sent).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(sent).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(sent).toMatch(/^Content-Language: en\r$/m);
    expect(linkIn(sent)).toContain('/dashboard/invitation#');
    expect(htmlOf(sent)).toContain(`<a href="${linkIn(sent)}"`);
    expect(htmlOf(sent)).toContain('<html lang="en">');
  });

  test('the name of an organization is one escaped line', async () => {
    await server.prisma.organization.update({
      where: { id: ada.organizationId },
      data: { name: '<img src=x onerror=alert(1)> & "Söhne"\r\n</p><script>' },
    });
    await invite('hopper@example.com');
    const [sent = ''] = mail.mails;
    const shown = '<img src=x onerror=alert(1)> & Söhne < p><script>';
    expect(textOf(sent)).toContain(`“${shown}”`);
    expect(subjectOf(sent)).toContain(shown);
    const markup = htmlOf(sent);
    expect(markup).toContain(
      '&lt;img src=x onerror=alert(1)&gt; &amp; Söhne &lt; p&gt;&lt;script&gt;',
    );
    expect(markup).not.toMatch(/<img|<script/);
  });

  test('is in the language of the account it goes to, else of the sender, else of the browser', async () => {
    const german = await server.signUp('Konrad');
    await server.prisma.user.update({ where: { id: german.userId }, data: { locale: 'de-DE' } });
    await invite(german.email);
    await invite('stranger@example.com', { 'accept-language': 'de-AT,de;q=0.9' });
    await server.prisma.user.update({ where: { id: ada.userId }, data: { locale: 'en' } });
    await invite('other@example.com', { 'accept-language': 'de' });
    expect(mail.mails.map((one) => /^Content-Language: (\S+)/m.exec(one)?.[1])).toEqual([
      'de',
      'de',
      'en',
    ]);
    expect(subjectOf(mail.mails[0] ?? '')).toContain('lädt Sie');
    expect(htmlOf(mail.mails[0] ?? '')).toContain('<html lang="de">');
  });

  test('signing up asks in the language of the browser', async () => {
    await server.graphql(
      'mutation { requestSignUp(input: {email: "neu@example.com"}) { sent } }',
      {},
      { 'accept-language': 'de' },
    );
    expect(subjectOf(mail.mails[0] ?? '')).toContain('Bestätigen Sie Ihre E-Mail-Adresse');
  });
});

describe('a mail server', () => {
  const mail = { to: 'a@x.test', language: 'en', subject: 'S', text: 'T', html: '<p>T</p>' };
  const log = createLog('silent');

  test.each([
    [{ delay: 300 }, true],
    [{ refusal: 550 }, false],
    [{ refusal: 451 }, false],
  ])('that does %j: sent is %j', async (behavior, isSent) => {
    const server = await startMailServer(behavior);
    const send = createMailer({ url: server.url, from: 'qr@example.com' }, log);
    expect(await send(mail)).toBe(isSent);
    await server.stop();
    expect(server.mails).toHaveLength(isSent ? 1 : 0);
  });

  test('that is down: nothing is sent', async () => {
    const server = await startMailServer();
    await server.stop();
    expect(await createMailer({ url: server.url, from: 'qr@example.com' }, log)(mail)).toBe(false);
  });
});
