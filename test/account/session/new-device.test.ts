// Logins on a new device: the audit log, and the email.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailServer, textOf } from '../../support/network/mail.ts';
import { startServer, type TestServer } from '../../support/server/server.ts';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let server: TestServer;
beforeAll(async () => {
  mail = await startMailServer();
  server = await startServer({
    config: {
      mail: { url: mail.url, from: 'qr@example.com' },
      publicUrl: 'https://qr.example.com',
    },
  });
});
afterAll(async () => {
  await server.close();
  mail.stop();
});

const origin = 'https://qr.example.com';
const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

/** A browser that keeps its cookies. */
function openBrowser(userAgent = chrome) {
  const cookies = new Map<string, string>();
  const send = async (query: string, variables: Record<string, unknown> = {}) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await server.graphql(query, variables, {
      ...{ origin, cookie, 'user-agent': userAgent },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    expect(response.errors).toEqual([]);
    return response.data;
  };
  return {
    cookies,
    send,
    logIn: ({ email, password }: { email: string; password: string }) =>
      send('mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }', {
        input: { email, password },
      }),
    logOut: () => send('mutation { logOut { ok } }'),
    changePassword: (currentPassword: string, newPassword: string) =>
      send(
        'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } } }',
        { input: { currentPassword, newPassword } },
      ),
  };
}

const entriesOf = (userId: string) =>
  server.prisma.auditEvent.findMany({
    where: { action: 'newDevice', targetId: userId, organizationId: null },
  });
const mailsTo = (email: string) => mail.mails.filter((one) => one.includes(`To: ${email}`));

test('a login on a new device is in the activity of the person and tells them by mail', async () => {
  const ada = await server.signUp();
  const browser = openBrowser();
  await browser.logIn(ada);
  expect(await entriesOf(ada.userId)).toMatchObject([
    { userId: ada.userId, details: { browser: 'Chrome', os: 'Linux' } },
  ]);
  await expect.poll(() => mailsTo(ada.email)).toHaveLength(1);
  const [first = ''] = mailsTo(ada.email);
  expect(first).toContain('Subject: New login to qr.example.com');
  expect(textOf(first)).toMatch(
    /on a new device: Chrome on Linux, from [:.\da-f]+, on \w+ \d+, 20/,
  );
  expect(textOf(first)).toContain('https://qr.example.com/dashboard/account');

  // The same browser again: after a logout, after its session was ended elsewhere, and while logged in.
  await browser.logOut();
  await browser.logIn(ada);
  await server.prisma.session.deleteMany({ where: { userId: ada.userId } });
  await browser.logIn(ada);
  await browser.logIn(ada);
  expect(await entriesOf(ada.userId)).toHaveLength(1);

  await openBrowser('curl/8.5').logIn(ada);
  expect(await entriesOf(ada.userId)).toHaveLength(2);
  await expect.poll(() => mailsTo(ada.email)).toHaveLength(2);
});

test('people who share a browser are recognized, and those who never logged in there are not', async () => {
  const browser = openBrowser();
  const people = [await server.signUp(), await server.signUp(), await server.signUp()];
  for (const person of people) await browser.logIn(person);
  for (const person of people) await browser.logIn(person);
  for (const { userId } of people) expect(await entriesOf(userId)).toHaveLength(1);
});

test('a cookie of another browser, or a forged one, does not count', async () => {
  const ada = await server.signUp();
  const eve = await server.signUp();
  const [of, other] = [openBrowser(), openBrowser()];
  await of.logIn(ada);
  await other.logIn(eve);
  const [device, tag] = of.cookies.get('__Host-ilqr_device')?.split('.') ?? [];
  const [otherDevice] = other.cookies.get('__Host-ilqr_device')?.split('.') ?? [];
  for (const cookie of [`${otherDevice}.${tag}`, `${device}.${'A'.repeat(22)}`, 'x', '']) {
    const browser = openBrowser();
    browser.cookies.set('__Host-ilqr_device', cookie);
    const before = await entriesOf(ada.userId);
    await browser.logIn(ada);
    expect(await entriesOf(ada.userId), cookie).toHaveLength(before.length + 1);
  }
});

test('a new password makes all devices new but the one where it was changed', async () => {
  const ada = await server.signUp();
  const [one, other] = [openBrowser(), openBrowser()];
  await one.logIn(ada);
  await other.logIn(ada);
  const password = 'four quite other words';
  await one.changePassword(ada.password, password);
  await one.logOut();
  await one.logIn({ ...ada, password });
  expect(await entriesOf(ada.userId)).toHaveLength(2);
  await other.logIn({ ...ada, password });
  expect(await entriesOf(ada.userId)).toHaveLength(3);
});

test('the first login after signing up is not on a new device', async () => {
  const plain = await startServer();
  const input = { email: 'new@example.com', password: 'four random words', name: 'N' };
  const joined = await plain.graphql(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }',
    { input: { ...input, organizationName: 'N' } },
  );
  expect(joined.errors).toEqual([]);
  expect(await plain.prisma.auditEvent.count({ where: { action: 'newDevice' } })).toBe(0);
  const cookie = joined.headers.getSetCookie().find((one) => one.startsWith('ilqr_device='));
  await plain.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email: input.email, password: input.password } },
    { cookie: cookie?.split(';')[0] ?? '' },
  );
  expect(await plain.prisma.auditEvent.count({ where: { action: 'logIn' } })).toBeGreaterThan(0);
  expect(await plain.prisma.auditEvent.count({ where: { action: 'newDevice' } })).toBe(0);
  await plain.close();
});

test('the mail is in the language and time zone of the account', async () => {
  const ada = await server.signUp();
  await server.prisma.user.update({
    where: { id: ada.userId },
    data: { locale: 'de', timeZone: 'Asia/Tokyo' },
  });
  await openBrowser().logIn(ada);
  await expect.poll(() => mailsTo(ada.email)).toHaveLength(1);
  const [text = ''] = mailsTo(ada.email).map(textOf);
  expect(text).toMatch(/ein neues Gerät angemeldet: Chrome unter Linux, von .+ GMT\+9/);
});
