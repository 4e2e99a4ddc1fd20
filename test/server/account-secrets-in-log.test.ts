// Secrets of accounts are never logged: passwords, session tokens, links in emails, second factors.
import { expect, test } from 'vitest';
import { appOf } from '../support/account/authenticator.ts';
import { textAt } from '../support/document/json.ts';
import { linkIn, startMailServer } from '../support/network/mail.ts';
import { mutate, useProcesses } from './start.ts';

const { inFolder, start } = useProcesses();

test('the log contains no secret of an account', async () => {
  const mail = await startMailServer();
  const server = await start({
    ...{ DATA_DIR: inFolder('log'), LOG_LEVEL: 'trace' },
    ...{ SMTP_URL: mail.url, MAIL_FROM: 'qr@example.com' },
  });
  const secrets = new Set<string>();
  const hide = (secret: string): string => {
    expect(secret).not.toBe('');
    secrets.add(secret);
    return secret;
  };
  let cookie = '';
  const send = async (query: string) => {
    const { body, headers } = await mutate(server.url, `mutation { ${query} }`, { cookie });
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      if (!pair.endsWith('=')) hide(pair.slice(pair.indexOf('=') + 1));
      if (pair.startsWith('ilqr_session=')) cookie = pair;
    }
    return body;
  };
  const tokenOf = async (count: number) => {
    await expect.poll(() => mail.mails.length).toBe(count);
    return hide(new URL(linkIn(mail.mails.at(-1))).hash.slice(1));
  };

  const email = 'secretive@example.com';
  const [first, wrong, second, third] = [
    'the first one of four',
    'a wrong one that is tried',
    'the second one of four',
    'the third one of four',
  ].map(hide);
  await send(`requestSignUp(input: {email: "${email}"}) { sent }`);
  const confirmation = await tokenOf(1);
  const account = `email: "${email}", name: "S", organizationName: "S"`;
  await send(
    `signUp(input: {${account}, password: "${first}", confirmation: "${confirmation}"}) { user { id } }`,
  );
  await send(
    `changePassword(input: {currentPassword: "${wrong}", newPassword: "${second}"}) { user { id } }`,
  );
  await send(
    `changePassword(input: {currentPassword: "${first}", newPassword: "${second}"}) { user { id } }`,
  );
  await send(`logIn(input: {email: "${email}", password: "${wrong}"}) { user { id } }`);
  const seen = mail.mails.length;
  await send(`requestPasswordReset(input: {email: "${email}"}) { ok }`);
  await expect.poll(() => mail.mails.length).toBeGreaterThan(seen);
  const links = () => mail.mails.map(linkIn).filter((link) => link.includes('#'));
  await expect.poll(() => links().length).toBe(2);
  const reset = hide(new URL(links().at(-1) ?? '').hash.slice(1));
  await send(`resetPassword(input: {token: "${reset}", newPassword: "${third}"}) { email }`);
  await send(`logIn(input: {email: "${email}", password: "${third}"}) { user { id } }`);

  const made = await send('createAuthenticator { uri }');
  const uri = textAt(made, 'data.createAuthenticator.uri');
  hide(new URL(uri).searchParams.get('secret') ?? '');
  const code = await appOf(uri).code();
  const confirmed = await send(`confirmAuthenticator(input: {code: "${code}"}) { recoveryCodes }`);
  const recovery = hide(textAt(confirmed, 'data.confirmAuthenticator.recoveryCodes.0'));
  cookie = '';
  const step = await send(
    `logIn(input: {email: "${email}", password: "${third}"}) { user { id } }`,
  );
  const token = hide(textAt(step, 'errors.0.extensions.secondFactor.token'));
  await send(`confirmLogIn(input: {token: "${token}", code: "${recovery}"}) { user { id } }`);

  // In requests that are wrong, too.
  await send(`changePassword(input: {currentPassword: "${third}"`);
  await send(`signUp(input: {password: "${third}", other: "${confirmation}"}) { user { id } }`);
  await fetch(`${server.url}/graphql?password=${encodeURIComponent(third ?? '')}`, {
    headers: { cookie },
  });
  await send('endAllSessions(input: {}) { endedSessionIds }');

  server.process.kill('SIGTERM');
  await server.exit;
  await mail.stop();
  const output = server.output();
  expect(output.match(/"msg":"request"/g)?.length).toBeGreaterThanOrEqual(14);
  expect(secrets.size).toBeGreaterThanOrEqual(16);
  const forms = [...secrets].flatMap((secret) => [secret, encodeURIComponent(secret)]);
  expect(forms.filter((form) => output.includes(form))).toEqual([]);
});
