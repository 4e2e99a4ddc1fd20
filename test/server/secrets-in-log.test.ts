// Secrets are never logged.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { mutate, useProcesses } from './start.ts';

const { inFolder, start } = useProcesses();

test('the log never contains secrets', async () => {
  const server = await start({ DATA_DIR: inFolder('log'), LOG_LEVEL: 'trace' });
  const password = 'a password that nobody may read';
  const { url } = server;
  const account = `email: "secretive@example.com", password: "${password}"`;
  const created = await mutate(
    url,
    `mutation { signUp(input: {${account}, name: "S", organizationName: "S"}) { organization { id } } }`,
  );
  const cookie = created.headers.get('set-cookie')?.split(';')[0] ?? '';
  const organization = textAt(created.body, 'data.signUp.organization.id');
  const key = await mutate(
    url,
    `mutation { createApiKey(input: {organizationId: "${organization}", name: "S"}) { secret } }`,
    { cookie },
  );
  const secret = textAt(key.body, 'data.createApiKey.secret');
  await mutate(url, `mutation { logIn(input: {${account}}) { user { id } } }`);
  await mutate(
    url,
    `mutation { logIn(input: {${account.replace('nobody', 'no one')}}) { user { id } } }`,
  );
  const urls = [`/api/v1/users/me/organizations?key=${secret}`, `/q/x?key=${secret}`, '/graphql'];
  for (const path of urls) {
    await fetch(`${url}${path}`, { headers: { 'x-api-key': secret, cookie } });
    await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${secret}x` } });
  }
  server.process.kill('SIGTERM');
  await server.exit;
  expect(server.output().match(/"msg":"request"/g)?.length).toBeGreaterThanOrEqual(10);
  const kept = await readFile(inFolder('log', 'secret'), 'utf8');
  for (const hidden of [
    password,
    'that no one may',
    secret,
    secret.slice(17),
    cookie.split('=')[1],
    kept,
  ]) {
    expect(server.output()).not.toContain(hidden);
  }
});
