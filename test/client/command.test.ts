// The command ilqr, as a process, against a real server.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { decodePng } from '../support/picture/decode.ts';
import { environment } from '../support/server/launch.ts';
import { follow } from '../support/server/scans.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-command-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const command = path.join(import.meta.dirname, '../../node_modules/.bin/ilqr');

interface RunOptions {
  /** What is piped in. */
  input?: string;
  env?: NodeJS.ProcessEnv;
  /** Whose terminal it is; each has a configuration of their own. */
  home?: string;
}

const environmentOf = ({ env, home = 'ada' }: RunOptions) => ({
  ...environment,
  HOME: path.join(folder, home),
  ...env,
});
const configOf = (home: string) => path.join(folder, home, '.config/ilqr/config.json');

function start(words: readonly string[], options: RunOptions = {}) {
  const child = spawn(command, words, { cwd: folder, env: environmentOf(options) });
  child.stdin.on('error', () => undefined).end(options.input ?? '');
  return child;
}

async function ilqr(words: readonly string[], options: RunOptions = {}) {
  const child = start(words, options);
  const exit = new Promise((resolve) => child.once('close', resolve));
  const [out, wrong] = await Promise.all([text(child.stdout), text(child.stderr)]);
  for (const secret of [ada.password, 'wrong password']) expect(out + wrong).not.toContain(secret);
  return { code: await exit, out, wrong };
}

/** What it prints as JSON. */
async function json(words: readonly string[], options?: RunOptions): Promise<unknown> {
  const { code, out, wrong } = await ilqr([...words, '--json'], options);
  expect({ code, wrong }).toEqual({ code: 0, wrong: '' });
  return JSON.parse(out);
}

async function logIn(words: readonly string[] = [], options: RunOptions = {}) {
  const input = `${ada.email}\n${ada.password}\n`;
  const done = await ilqr(['login', '--server', server.url, ...words], { input, ...options });
  expect(done.wrong).toContain(`Logged in at ${server.url}`);
  expect(done).toMatchObject({ code: 0, out: '' });
}

describe('login', () => {
  test('keeps a key that nobody else can read; logout revokes it', async () => {
    const home = 'plain';
    expect(await ilqr(['whoami'], { home })).toMatchObject({ code: 3, out: '' });
    await logIn([], { home });
    expect((await stat(configOf(home))).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(configOf(home)))).mode & 0o777).toBe(0o700);
    const kept: unknown = JSON.parse(await readFile(configOf(home), 'utf8'));
    expect(kept).toMatchObject({ server: server.url, organization: ada.organizationId });
    expect(await server.prisma.session.count()).toBe(1);
    const shown = await ilqr(['whoami'], { home });
    expect(shown.out).toContain(ada.email);
    expect(shown.out).not.toContain(textAt(kept, 'key').slice(0, 20));
    expect(await json(['whoami'], { home })).toMatchObject({
      email: ada.email,
      organizations: [{ id: ada.organizationId, role: 'ADMIN' }],
    });
    expect((await ilqr(['login'], { home })).wrong).toContain('ilqr logout');
    // Such a key may not end itself: the person does.
    expect(await ilqr(['logout'], { home, input: 'wrong password\n' })).toMatchObject({ code: 3 });
    expect(await ilqr(['logout'], { home, input: `${ada.password}\n` })).toMatchObject({ code: 0 });
    const headers = { key: textAt(kept, 'key') };
    expect((await server.rest('GET', '/users/me/organizations', headers)).status).toBe(403);
    expect((await ilqr(['whoami'], { home })).code).toBe(3);
  });

  test('says what is wrong, and keeps nothing', async () => {
    const home = 'wrong';
    const words = ['login', '--server', server.url];
    const wrong = await ilqr(words, { home, input: `${ada.email}\nwrong password\n` });
    expect(wrong).toMatchObject({ code: 3, wrong: expect.stringContaining('UNAUTHORIZED') });
    expect((await ilqr(words, { home, input: ada.email })).code).toBe(2);
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const input = `${viewer.email}\n${viewer.password}\n`;
    const several = await ilqr(words, { home, input: `${input}\n` });
    expect(several.wrong).toContain(ada.organizationId);
    expect(several.code).toBe(1);
    const bare = await ilqr([...words, '--organization', ada.organizationId], { home, input });
    expect(bare).toMatchObject({ code: 3, wrong: expect.stringContaining('ADMIN') });
    await expect(stat(configOf(home))).rejects.toThrow('ENOENT');
  });

  test('takes a key that is there; the environment goes before the file', async () => {
    const home = 'key';
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    const input = `${secret}\n`;
    expect(await ilqr(['login', '--key', '--server', server.url], { home, input })).toMatchObject({
      code: 0,
      out: '',
    });
    expect(await json(['qr', 'list'], { home })).toMatchObject({ qrCodes: [] });
    expect((await ilqr(['qr', 'create', 'https://x.example', '--name', 'x'], { home })).code).toBe(
      3,
    );
    const bea = await server.signUp('Bea');
    const env = { ILQR_KEY: (await server.createKey(bea)).secret };
    expect(await json(['whoami'], { home, env })).toMatchObject({ email: bea.email });
    const elsewhere = { ILQR_SERVER: 'http://localhost:1' };
    const refused = await ilqr(['qr', 'list'], { home, env: elsewhere });
    expect(refused).toMatchObject({ code: 3, wrong: expect.stringContaining('localhost:1') });
    // Nobody made it here, so nobody ends it here.
    expect((await ilqr(['logout'], { home })).code).toBe(0);
    const codes = `/organizations/${ada.organizationId}/qr-codes`;
    expect((await server.rest('GET', codes, { key: secret })).status).toBe(200);
  });

  test.skipIf(process.platform !== 'linux')('shows no password that is typed', async () => {
    const words = ['-qec', `${command} login --server ${server.url} --email ${ada.email}`];
    const env = environmentOf({ home: 'terminal' });
    const child = spawn('script', [...words, '/dev/null'], { cwd: folder, env });
    let seen = '';
    for await (const chunk of child.stdout) {
      const asked = seen.includes('Password: ');
      seen += chunk;
      if (!asked && seen.includes('Password: ')) child.stdin.write(`${ada.password}\r`);
    }
    expect(seen).toContain('Logged in');
    expect(seen).not.toContain(ada.password);
    expect(await readFile(configOf('terminal'), 'utf8')).not.toContain(ada.password);
  });
});

describe('what it does', () => {
  beforeAll(() => logIn(['--manage-keys']));

  test('codes are made, found, changed, deleted', async () => {
    const words = [
      'qr',
      'create',
      'https://example.com',
      '--name',
      'Menu',
      '--tag',
      'a',
      '--tag',
      'b',
    ];
    const made = await json(words);
    const id = textAt(made, 'id');
    expect(made).toMatchObject({ data: { url: 'https://example.com' }, tags: ['a', 'b'] });
    const style = path.join(folder, 'style.json');
    await writeFile(style, '{"foregroundColor":"#102030"}');
    const wifi = ['--type', 'WIFI', '--data', '{"ssid":"Guests"}', '--style', `@${style}`];
    expect(await json(['qr', 'create', '--name', '\u001b[31mRed', ...wifi])).toMatchObject({
      type: 'WIFI',
      style: { foregroundColor: '#102030' },
    });
    expect(await json(['qr', 'list', '--tag', 'a', '--tag', 'b'])).toMatchObject({
      qrCodes: [{ id }],
      pagination: { total: 1 },
    });
    const { out: table, wrong: note } = await ilqr([
      'qr',
      'list',
      '--sort',
      'createdAt',
      '--limit',
      '1',
    ]);
    expect(table).toMatch(/^ID +NAME .*\nqr_\w+ +Menu +URL +ACTIVE +0 +http.*\n$/);
    expect(note).toContain('1 more');
    const { out: all } = await ilqr(['qr', 'list', '--all']);
    expect(all).toContain(' [31mRed');
    expect(all).not.toContain('\u001b');
    const { out: lines } = await ilqr(['qr', 'list', '--all', '--json']);
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).name),
    ).toHaveLength(2);
    const change = ['--url', 'https://example.org', '--status', 'PAUSED', '--name', 'Card'];
    const changed = await json(['qr', 'update', id, ...change]);
    expect(changed).toMatchObject({ name: 'Card', status: 'PAUSED', tags: ['a', 'b'] });
    expect(await json(['qr', 'get', id])).toEqual(changed);
    expect(await ilqr(['qr', 'delete', id])).toMatchObject({ code: 0, out: '' });
    expect(await ilqr(['qr', 'get', id])).toMatchObject({
      code: 1,
      wrong: 'ilqr: Not found (NOT_FOUND)\n',
    });
  });

  test('pictures are saved, never over a file unless told to', async () => {
    const made = await json(['qr', 'create', 'https://example.com', '--name', 'Picture']);
    const words = ['qr', 'download', textAt(made, 'id')];
    const file = path.join(folder, 'code.svg');
    expect((await ilqr([...words, '-o', file])).code).toBe(0);
    expect(await readFile(file, 'utf8')).toMatch(/^<svg/);
    await writeFile(file, 'mine');
    expect(await ilqr([...words, '-o', file])).toMatchObject({ code: 1 });
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect((await ilqr([...words, '-o', file, '--force', '--format', 'pdf'])).code).toBe(0);
    expect(await readFile(file, 'latin1')).toMatch(/^%PDF/);
    const child = start([...words, '-o', '-', '--size', '300']);
    const chunks = await Array.fromAsync(child.stdout);
    expect(await decodePng(new Uint8Array(Buffer.concat(chunks)))).toBe(textAt(made, 'shortUrl'));
    expect((await ilqr(words)).code).toBe(0);
    expect((await stat(path.join(folder, `${textAt(made, 'id')}.png`))).size).toBeGreaterThan(100);
  });

  test('scans are counted, listed, told live', async () => {
    const made = await json(['qr', 'create', 'https://example.com', '--name', 'Scanned']);
    const id = textAt(made, 'id');
    for (let count = 0; count < 3; count += 1) await follow(textAt(made, 'shortUrl'));
    const today = new Date().toISOString().slice(0, 10);
    const words = ['analytics', id, '--from', today, '--to', today];
    expect(await json(words)).toMatchObject({ summary: { totalScans: 3 } });
    expect((await ilqr(words)).out).toMatch(new RegExp(`\\n${today} +3 +1\\n`));
    expect(await json(['analytics'])).toMatchObject({ organizationId: ada.organizationId });
    expect(await json(['scans', id])).toMatchObject({ pagination: { total: 3 } });
    const { out } = await ilqr(['scans', id, '--all']);
    expect(out.match(/ mobile .* https:\/\/example\.com\n/g)).toHaveLength(3);
    const child = start(['listen', id, '--json']);
    const timer = setInterval(() => follow(textAt(made, 'shortUrl')), 100);
    const exit = new Promise((resolve) => child.once('close', resolve));
    const [told] = await new Promise<Buffer[]>((resolve) => {
      child.stdout.once('data', (...given) => resolve(given));
    });
    clearInterval(timer);
    child.kill('SIGINT');
    expect(JSON.parse(String(told).split('\n')[0] ?? '')).toMatchObject({ qrCodeId: id });
    expect(await exit).toBe(0);
  });

  test('keys are made, listed, rotated, revoked; its own goes on', async () => {
    const permission = ['--permission', 'QR_CODES_READ', '--permission', 'ANALYTICS_READ'];
    const { out } = await ilqr(['keys', 'create', 'Website', ...permission]);
    expect(out).toMatch(/^ilqr_\w{48}\n$/);
    const key = out.trim();
    const list = async () => (await ilqr(['keys', 'list'])).out;
    expect(await list()).toMatch(/key_\w+ +Website +ilqr_\w+… +ACTIVE\n/);
    const id = /key_\w+(?= +Website)/.exec(await list())?.[0] ?? '';
    const rotated = await json(['keys', 'rotate', id, '--overlap', '3600']);
    expect(textAt(rotated, 'secret')).toMatch(/^ilqr_/);
    const codes = `/organizations/${ada.organizationId}/qr-codes`;
    expect((await server.rest('GET', codes, { key })).status).toBe(200);
    expect((await ilqr(['keys', 'revoke', id])).code).toBe(0);
    const env = { ILQR_KEY: key, ILQR_SERVER: server.url };
    expect(await ilqr(['qr', 'list'], { env, home: 'nobody' })).toMatchObject({
      code: 3,
      wrong: 'ilqr: This API key has been revoked (API_KEY_REVOKED)\n',
    });
    const own: unknown = JSON.parse(await readFile(configOf('ada'), 'utf8'));
    const kept = await ilqr(['keys', 'rotate', textAt(own, 'keyId')]);
    expect(kept).toMatchObject({ code: 0, out: '' });
    expect(await json(['whoami'])).toMatchObject({ email: ada.email });
    expect((await ilqr(['logout'])).wrong).toContain('revoked');
  });
});

test.each([
  [['qr', 'get'], 2],
  [['qr', 'create', '--name', 'x', '--data', '{'], 2],
  [['none'], 2],
  [['--help'], 0],
  [['qr', 'update', '--help'], 0],
])('%j exits with %i', async (words, code) => {
  const done = await ilqr(words, { home: 'nobody' });
  expect(done.code).toBe(code);
  expect(code === 0 ? done.out : done.wrong).not.toBe('');
});
