// The server as a process: starting, crashing, stopping.
import { once } from 'node:events';
import { cp, stat, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { mutate, type Running, signUp, useProcesses } from './start.ts';

const { inFolder, start } = useProcesses();

describe('a server on the embedded database', () => {
  test('creates the first account from the configuration, once, also on a copy of its data folder', async () => {
    const original = inFolder('first');
    const variables = {
      SIGN_UP: 'closed',
      FIRST_ACCOUNT_EMAIL: 'First@example.com',
      FIRST_ACCOUNT_PASSWORD: 'four random words',
    };
    let cookie = '';
    for (const DATA_DIR of [original, inFolder('copy')]) {
      if (DATA_DIR !== original) {
        await cp(original, DATA_DIR, { recursive: true });
      }
      const server = await start({ ...variables, DATA_DIR });
      if (cookie !== '') {
        const { body } = await mutate(server.url, '{ me { email } }', { cookie });
        expect(body.data).toEqual({ me: { email: 'first@example.com' } });
      }
      const { body, headers } = await mutate(
        server.url,
        'mutation { logIn(input: {email: "first@example.com", password: "four random words"}) { user { organizations { role } } } }',
      );
      expect(body.data).toEqual({ logIn: { user: { organizations: [{ role: 'ADMIN' }] } } });
      cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
      expect(JSON.stringify((await signUp(server.url, 'other@example.com')).body)).toContain(
        'FORBIDDEN',
      );
      expect(server.output()).not.toContain('four random words');
      server.process.kill('SIGTERM');
      await server.exit;
    }
  });

  test('reads secrets from files, without a trailing line break', async () => {
    const secret = 'a secret of this file, with more than 32 characters';
    await writeFile(inFolder('secret-file'), `${secret}\n`);
    await writeFile(inFolder('password-file'), ' four random words\r\n');
    const account = {
      FIRST_ACCOUNT_EMAIL: 'file@example.com',
      DATA_DIR: inFolder('file'),
    };
    const server = await start({
      ...account,
      SECRET_FILE: inFolder('secret-file'),
      FIRST_ACCOUNT_PASSWORD_FILE: inFolder('password-file'),
    });
    const logIn =
      'mutation { logIn(input: {email: "file@example.com", password: " four random words"}) { user { email } } }';
    const { headers } = await mutate(server.url, logIn);
    server.process.kill('SIGTERM');
    await server.exit;
    const again = await start({
      ...account,
      SECRET: secret,
      FIRST_ACCOUNT_PASSWORD: 'long enough',
    });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const { body } = await mutate(again.url, '{ me { email } }', { cookie });
    expect(body.data).toEqual({ me: { email: 'file@example.com' } });
  });

  test('resumes an import interrupted by kill -9 without duplicates', async () => {
    const variables = { DATA_DIR: inFolder('import') };
    const first = await start(variables);
    const { headers } = await signUp(first.url, 'import@example.com');
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await mutate(first.url, '{ me { organizations { id } } }', { cookie });
    const list = `/api/v1/organizations/${textAt(me.body, 'data.me.organizations.0.id')}/qr-codes`;
    const rows = Array.from({ length: 5_000 }, (_, index) => `Code ${index},https://example.com`);
    const send = ({ url }: Running) =>
      fetch(`${url}${list}/import`, {
        method: 'POST',
        headers: {
          cookie,
          'content-type': 'text/csv',
          'x-requested-with': 'test',
          'idempotency-key': 'one',
          accept: 'application/x-ndjson',
        },
        body: `name,url\n${rows.join('\n')}`,
      });
    const reader = (await send(first)).body?.getReader();
    let progress = '';
    await expect(async () => {
      for (let next = await reader?.read(); !next?.done; next = await reader?.read()) {
        progress += new TextDecoder().decode(next?.value);
        if (progress.includes('"create","done":1000')) first.process.kill('SIGKILL');
      }
    }).rejects.toThrow();
    await first.exit;

    const second = await start(variables);
    const total = async () => {
      const response = await fetch(`${second.url}${list}?limit=1`, { headers: { cookie } });
      return (await response.json()).pagination.total;
    };
    const before = await total();
    expect(before).toBeGreaterThanOrEqual(1_000);
    expect(before).toBeLessThan(5_000);
    const lines = (await (await send(second)).text()).trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ created: 5_000, failed: 0 });
    expect(await total()).toBe(5_000);
  });

  test('prints its URLs, finishes running requests on SIGTERM and exits with 0', async () => {
    const server = await start();
    for (const place of ['/graphql', '/api/v1', '/api/docs', '/dashboard']) {
      expect(server.output()).toContain(`${server.url}${place}`);
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect((await stat(inFolder('data', 'secret'))).mode & 0o777).toBe(0o600);
    const body = JSON.stringify({ query: '{ __typename }' });
    const underWay = request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length },
    });
    const answered = once(underWay, 'response').then(([response]: IncomingMessage[]) => response);
    underWay.write(body.slice(0, 5));
    const [socket] = await once(underWay, 'socket');
    if (socket.connecting) await once(socket, 'connect');
    // Half a request was sent; the server has read it once it responds to another.
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    server.process.kill('SIGTERM');
    while (!server.output().includes('stopping')) await sleep(10);
    underWay.end(body.slice(5));
    expect((await answered)?.statusCode).toBe(200);
    expect(await server.exit).toBe(0);
  });
});
