// The server as a process: how it starts, what it survives, how it stops.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createServerDatabase } from '../support/database/database.ts';
import { textAt } from '../support/document/json.ts';
import { createDataDir, isRunning, stopDatabases } from '../support/server/embedded.ts';
import { environment } from '../support/server/launch.ts';

interface Running {
  process: ChildProcess;
  url: string;
  output: () => string;
  exit: Promise<number | null>;
}

let folder: string;
const running: Running[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-start-'));
});
afterEach(async () => {
  for (const { process, exit } of running.splice(0)) {
    process.kill('SIGKILL');
    await exit;
  }
});
afterAll(async () => {
  await stopDatabases(folder);
  await rm(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function launch(port: number, variables: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_DIR: path.join(folder, 'data'),
      WORKERS: '1',
      // What was spent is remembered from one server to the next.
      RATE_LIMIT_PER_ADDRESS: '0',
      ...variables,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const exit = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const started = { process: child, url: `http://localhost:${port}`, output: () => output, exit };
  running.push(started);
  return started;
}

/** Resolves when the server says that it is ready. */
async function ready(server: Running): Promise<Running> {
  while (!server.output().includes('Ready.')) {
    if (server.process.exitCode !== null) throw new Error(`It stopped: ${server.output()}`);
    await sleep(20);
  }
  return server;
}

async function start(variables: Record<string, string> = {}): Promise<Running> {
  const dataDir = variables.DATA_DIR ?? path.join(folder, 'data');
  if (!variables.DATABASE_URL && !existsSync(dataDir)) await createDataDir(dataDir);
  return ready(launch(await freePort(), variables));
}

async function mutate(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { headers: response.headers, body: await response.json() };
}

const signUp = (url: string, email: string) =>
  mutate(
    url,
    `mutation { signUp(input: {email: "${email}", password: "long enough", name: "A", organizationName: "A"}) { user { id } } }`,
  );

describe('a server on the embedded database', () => {
  test('says where its doors are', async () => {
    const DATA_DIR = path.join(folder, 'doors');
    const { output, url } = await start({ DATA_DIR });
    for (const place of ['/graphql', '/api/v1', '/api/docs', '/dashboard']) {
      expect(output()).toContain(`${url}${place}`);
    }
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await stat(path.join(folder, 'doors', 'secret'))).mode & 0o777).toBe(0o600);
  });

  test('makes the first account that the configuration names, once', async () => {
    const account = {
      FIRST_ACCOUNT_EMAIL: 'First@example.com',
      FIRST_ACCOUNT_PASSWORD: 'four random words',
    };
    const variables = { DATA_DIR: path.join(folder, 'first'), SIGN_UP: 'closed', ...account };
    for (let time = 0; time < 2; time += 1) {
      const server = await start(variables);
      const { body } = await mutate(
        server.url,
        'mutation { logIn(input: {email: "first@example.com", password: "four random words"}) { user { organizations { role } } } }',
      );
      expect(body.data).toEqual({ logIn: { user: { organizations: [{ role: 'ADMIN' }] } } });
      expect(JSON.stringify((await signUp(server.url, 'other@example.com')).body)).toContain(
        'FORBIDDEN',
      );
      expect(server.output()).not.toContain('four random words');
      server.process.kill('SIGTERM');
      await server.exit;
    }
  });

  test('takes secrets from files, but for the line break at their end', async () => {
    const secret = 'a secret of this file, with more than 32 characters';
    await writeFile(path.join(folder, 'secret-file'), `${secret}\n`);
    await writeFile(path.join(folder, 'password-file'), ' four random words\r\n');
    const account = {
      FIRST_ACCOUNT_EMAIL: 'file@example.com',
      DATA_DIR: path.join(folder, 'file'),
    };
    const server = await start({
      ...account,
      SECRET_FILE: path.join(folder, 'secret-file'),
      FIRST_ACCOUNT_PASSWORD_FILE: path.join(folder, 'password-file'),
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

  test('keeps every answered write through kill -9, starts again without help', async () => {
    const first = await start();
    const emails = Array.from({ length: 20 }, (_, index) => `kept-${index}@example.com`);
    const answered: string[] = [];
    const writes = emails.map(async (email) => {
      const { body } = await signUp(first.url, email);
      answered.push(textAt(body, 'data.signUp.user.id'));
      if (answered.length === 5) first.process.kill('SIGKILL');
    });
    const results = await Promise.allSettled(writes);
    expect(results.some(({ status }) => status === 'rejected')).toBe(true);
    await first.exit;

    const second = await start();
    const logIns = await Promise.all(
      emails.map((email) =>
        mutate(
          second.url,
          `mutation { logIn(input: {email: "${email}", password: "long enough"}) { user { id } } }`,
        ),
      ),
    );
    const found = JSON.stringify(logIns.map(({ body }) => body));
    expect(answered.length).toBeGreaterThanOrEqual(5);
    expect(answered.filter((id) => !found.includes(id))).toEqual([]);
  });

  test('goes on with an import that kill -9 broke off, making nothing twice', async () => {
    const variables = { DATA_DIR: path.join(folder, 'import') };
    const first = await start(variables);
    const { headers } = await signUp(first.url, 'import@example.com');
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await mutate(first.url, '{ me { organizations { id } } }', { cookie });
    const list = `/api/v1/organizations/${textAt(me.body, 'data.me.organizations.0.id')}/qr-codes`;
    const rows = Array.from({ length: 2_000 }, (_, index) => `Code ${index},https://example.com`);
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
    let told = '';
    await expect(async () => {
      for (let next = await reader?.read(); !next?.done; next = await reader?.read()) {
        told += new TextDecoder().decode(next?.value);
        if (told.includes('"create","done":1000')) first.process.kill('SIGKILL');
      }
    }).rejects.toThrow();
    await first.exit;

    const second = await start(variables);
    const total = async () => {
      const answer = await fetch(`${second.url}${list}?limit=1`, { headers: { cookie } });
      return (await answer.json()).pagination.total;
    };
    const before = await total();
    expect(before).toBeGreaterThanOrEqual(1_000);
    expect(before).toBeLessThan(2_000);
    expect(await (await send(second)).text()).toContain('"created":2000,"failed":0');
    expect(await total()).toBe(2_000);
  });

  test('on SIGTERM finishes what is under way, exits 0', async () => {
    const server = await start();
    const body = JSON.stringify({ query: '{ __typename }' });
    const underWay = request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length },
    });
    const answered = once(underWay, 'response').then(([answer]: IncomingMessage[]) => answer);
    underWay.write(body.slice(0, 5));
    const [socket] = await once(underWay, 'socket');
    if (socket.connecting) await once(socket, 'connect');
    // Half a request is there, and the server has read it once it answers another.
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    server.process.kill('SIGTERM');
    while (!server.output().includes('stopping')) await sleep(10);
    underWay.end(body.slice(5));
    expect((await answered)?.statusCode).toBe(200);
    expect(await server.exit).toBe(0);
  });

  test('several processes serve together', async () => {
    const variables = { DATA_DIR: path.join(folder, 'workers'), WORKERS: '2' };
    const server = await start(variables);
    const { body } = await signUp(server.url, 'workers@example.com');
    expect(textAt(body, 'data.signUp.user.id')).toMatch(/^usr_/);
    server.process.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    expect(isRunning(variables.DATA_DIR)).toBe(false);
  });

  test('starts on a copy of the folder of a server that was stopped', async () => {
    const original = path.join(folder, 'original');
    const first = await start({ DATA_DIR: original });
    const { headers } = await signUp(first.url, 'copied@example.com');
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    first.process.kill('SIGTERM');
    await first.exit;
    const copy = path.join(folder, 'copy');
    await cp(original, copy, { recursive: true });
    const second = await start({ DATA_DIR: copy });
    const { body } = await mutate(second.url, '{ me { email } }', { cookie });
    expect(body.data).toEqual({ me: { email: 'copied@example.com' } });
  });
});

describe('example data', () => {
  const curl = spawnSync('curl', ['--version']).status === 0;

  test('twice; the curl lines that it prints work when pasted', async ({ skip }) => {
    if (!curl) skip('curl is not installed');
    const port = await freePort();
    const variables = { DATA_DIR: path.join(folder, 'example'), PORT: String(port) };
    const env = { ...environment, ...variables };
    const seed = () =>
      spawnSync(process.execPath, ['prisma/seed.ts'], { env, encoding: 'utf8' }).stdout;
    const outputs = [seed()];
    await ready(launch(port, variables));
    // Beside the server too.
    outputs.push(seed());
    for (const output of outputs) {
      const lines = output.split('\n').filter((line) => line.trim().startsWith('curl'));
      expect(lines, output).toHaveLength(3);
      const [list, made, graphql] = lines.map((line) =>
        JSON.parse(spawnSync('sh', ['-c', line], { encoding: 'utf8' }).stdout),
      );
      expect(list.qrCodes).toHaveLength(3);
      expect(made).toMatchObject({ name: 'Company Website', totalScans: 0 });
      expect(graphql.data.organization.name).toBe('Harbour Coffee');
      expect(graphql.data.organization.qrCodes.nodes).toHaveLength(3);
    }
  });
});

test('no secret is ever in the log', async () => {
  const server = await start({ DATA_DIR: path.join(folder, 'log'), LOG_LEVEL: 'trace' });
  const password = 'a password that nobody may read';
  const { url } = server;
  const account = `email: "secretive@example.com", password: "${password}"`;
  const made = await mutate(
    url,
    `mutation { signUp(input: {${account}, name: "S", organizationName: "S"}) { organization { id } } }`,
  );
  const cookie = made.headers.get('set-cookie')?.split(';')[0] ?? '';
  const organization = textAt(made.body, 'data.signUp.organization.id');
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
  const asked = [`/api/v1/users/me/organizations?key=${secret}`, `/q/x?key=${secret}`, '/graphql'];
  for (const path of asked) {
    await fetch(`${url}${path}`, { headers: { 'x-api-key': secret, cookie } });
    await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${secret}x` } });
  }
  server.process.kill('SIGTERM');
  await server.exit;
  expect(server.output().match(/"msg":"request"/g)?.length).toBeGreaterThanOrEqual(10);
  const kept = await readFile(path.join(folder, 'log', 'secret'), 'utf8');
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

describe('a server that cannot start exits 1 with one line that says what to change', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['a port that is none', { PORT: 'eighty' }, 'PORT must be a port number'],
    ['any port', { PORT: '0' }, 'PORT must be a port number, from 1 to 65535'],
    ['a short secret', { SECRET: 'short' }, 'SECRET must have at least 32 characters'],
    ['a URL that is none', { PUBLIC_URL: 'qr.example.com' }, 'PUBLIC_URL must be'],
    ['another database', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a PostgreSQL URL'],
    ['a policy that is none', { SIGN_UP: 'maybe' }, 'SIGN_UP must be open, invited or closed'],
    ['an origin with a path', { CORS_ORIGINS: 'https://a.example/x' }, 'CORS_ORIGINS must be'],
    [
      'a network that is none',
      { ALLOWED_PRIVATE_NETWORKS: '10.0.0.0/8,home' },
      'ALLOWED_PRIVATE_NETWORKS must be',
    ],
    ['half an account', { FIRST_ACCOUNT_EMAIL: 'a@example.com' }, 'FIRST_ACCOUNT_PASSWORD must'],
    ['mail from nobody', { SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM must be set'],
    ['mail from no address', { MAIL_FROM: 'QR codes' }, 'MAIL_FROM must be an email address'],
    ['a limit that is none', { RATE_LIMIT_PER_KEY: '-1' }, 'RATE_LIMIT_PER_KEY must be'],
    [
      'a database of addresses that is not there',
      { GEOIP_DB: '/nowhere/country.mmdb' },
      'GEOIP_DB must name a MaxMind database (.mmdb) that can be read; /nowhere/country.mmdb: ENOENT',
    ],
    [
      'short links where other doors are',
      { PUBLIC_URL: 'https://qr.example.com', SHORT_URL: 'https://qr.example.com' },
      'SHORT_URL must have a path of its own on the host of PUBLIC_URL, for example https://qr.example.com/q',
    ],
    ['a number of processes that is none', { WORKERS: '0' }, 'WORKERS must be a whole number'],
    ['no secret', { DATABASE_URL: 'postgres://x' }, 'openssl rand'],
    [
      'a secret and a file of it',
      { SECRET: 'x'.repeat(32), SECRET_FILE: '/run/secrets/secret' },
      'SECRET_FILE must not be set together with SECRET',
    ],
    [
      'a file that is not there',
      { DATABASE_URL_FILE: '/nowhere/url' },
      'DATABASE_URL_FILE must name a file that can be read, with something in it; /nowhere/url: ENOENT',
    ],
    ['a file with nothing in it', { SMTP_URL_FILE: '/dev/null' }, '/dev/null is empty'],
    ['a folder that cannot be', { DATA_DIR: '/dev/null/data' }, 'DATA_DIR /dev/null/data must be'],
    [
      'no PostgreSQL there',
      { DATABASE_URL: 'postgres://127.0.0.1:1/x', SECRET: 'x'.repeat(32) },
      'no PostgreSQL answers at DATABASE_URL',
    ],
  ];
  test.each(cases)('%s', async (_name, variables, message) => {
    const server = launch(await freePort(), variables);
    expect(await server.exit).toBe(1);
    expect(server.output()).toContain(message);
    expect(server.output().trim().split('\n')).toHaveLength(1);
  });

  test('a port that is taken', async () => {
    const holder = createServer().listen(0, 'localhost');
    await once(holder, 'listening');
    const address = holder.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const server = launch(address.port, { DATA_DIR: path.join(folder, 'taken') });
    expect(await server.exit).toBe(1);
    expect(server.output()).toContain('the port is taken');
    holder.close();
  });

  test.each(['300.1.1.1', '198.51.100.1'])('HOST %s, which is none here', async (HOST) => {
    const server = launch(await freePort(), { HOST, DATA_DIR: path.join(folder, 'taken') });
    expect(await server.exit).toBe(1);
    expect(server.output().trim()).toBe(
      `Cannot start: HOST must be an address of this machine, as 127.0.0.1 or 0.0.0.0; ${HOST} is none`,
    );
  });
});

describe('servers on PostgreSQL', () => {
  test('two that start at once on an empty database both run', async () => {
    const database = await createServerDatabase();
    const variables = { DATABASE_URL: database.url, SECRET: 'x'.repeat(32) };
    const [one, two] = await Promise.all([start(variables), start(variables)]);
    const answers = await Promise.all([
      signUp(one.url, 'one@example.com'),
      signUp(two.url, 'two@example.com'),
    ]);
    expect(JSON.stringify(answers)).not.toContain('errors');
    one.process.kill('SIGTERM');
    two.process.kill('SIGTERM');
    expect(await Promise.all([one.exit, two.exit])).toEqual([0, 0]);
    await database.drop();
  });

  test('a key revoked through one is refused by the other from the next request on', async () => {
    const database = await createServerDatabase();
    const variables = { DATABASE_URL: database.url, SECRET: 'x'.repeat(32) };
    const [one, two] = await Promise.all([start(variables), start(variables)]);
    const { headers } = await signUp(one.url, 'ada@example.com');
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await mutate(one.url, '{ me { organizations { id } } }', { cookie });
    const organization = textAt(me.body, 'data.me.organizations.0.id');
    const made = await mutate(
      one.url,
      `mutation { createApiKey(input: {organizationId: "${organization}", name: "k"}) { secret apiKey { id } } }`,
      { cookie },
    );
    const key = { 'x-api-key': textAt(made.body, 'data.createApiKey.secret') };
    const ask = () => fetch(`${two.url}/api/v1/users/me/organizations`, { headers: key });
    expect((await ask()).status).toBe(200);
    const id = textAt(made.body, 'data.createApiKey.apiKey.id');
    await mutate(one.url, `mutation { revokeApiKey(input: {id: "${id}"}) { apiKey { id } } }`, {
      cookie,
    });
    const refused = await ask();
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'API_KEY_REVOKED' });
    for (const { process } of [one, two]) process.kill('SIGTERM');
    await Promise.all([one.exit, two.exit]);
    await database.drop();
  });
});
