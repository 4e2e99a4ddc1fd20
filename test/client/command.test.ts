// The command `ilqr` as a process, against a real server.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { decodePng } from '../support/picture/decode.ts';
import { follow } from '../support/server/scans.ts';
import { usePerson, useServer } from '../support/server/setting.ts';
import { useCommand } from './command.ts';

const server = useServer();
const ada = usePerson(server, { once: true });
const { configOf, ilqr, inFolder, json, logIn, start } = useCommand(server, ada);

describe('commands', () => {
  beforeAll(() => logIn(['--manage-keys']));

  test('create, find, update and delete codes', async () => {
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
    const created = await json(words);
    const id = textAt(created, 'id');
    expect(created).toMatchObject({ data: { url: 'https://example.com' }, tags: ['a', 'b'] });
    const style = inFolder('style.json');
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
    expect(await json(['qr', 'get', id])).toMatchObject({ status: 'DELETED' });
    expect(await ilqr(['qr', 'get', 'qr_none'])).toMatchObject({
      code: 1,
      wrong: 'ilqr: Not found (NOT_FOUND)\n',
    });
  });

  test('save images without overwriting a file unless told to', async () => {
    const created = await json(['qr', 'create', 'https://example.com', '--name', 'Picture']);
    const words = ['qr', 'download', textAt(created, 'id')];
    const file = inFolder('code.svg');
    expect((await ilqr([...words, '-o', file])).code).toBe(0);
    expect(await readFile(file, 'utf8')).toMatch(/^<svg/);
    await writeFile(file, 'mine');
    expect(await ilqr([...words, '-o', file])).toMatchObject({ code: 1 });
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect((await ilqr([...words, '-o', file, '--force', '--format', 'pdf'])).code).toBe(0);
    expect(await readFile(file, 'latin1')).toMatch(/^%PDF/);
    const child = start([...words, '-o', '-', '--size', '300']);
    const chunks = await Array.fromAsync(child.stdout);
    expect(await decodePng(new Uint8Array(Buffer.concat(chunks)))).toBe(
      textAt(created, 'shortUrl'),
    );
    expect((await ilqr(words)).code).toBe(0);
    expect((await stat(inFolder(`${textAt(created, 'id')}.png`))).size).toBeGreaterThan(100);
  });

  test('count, list and stream scans', async () => {
    const created = await json(['qr', 'create', 'https://example.com', '--name', 'Scanned']);
    const id = textAt(created, 'id');
    for (let count = 0; count < 3; count += 1) await follow(textAt(created, 'shortUrl'));
    const today = new Date().toISOString().slice(0, 10);
    const words = ['analytics', id, '--from', today, '--to', today];
    expect(await json(words)).toMatchObject({ summary: { totalScans: 3 } });
    expect((await ilqr(words)).out).toMatch(new RegExp(`\\n${today} +3 +1\\n`));
    expect(await json(['analytics'])).toMatchObject({ organizationId: ada.organizationId });
    expect(await json(['scans', id])).toMatchObject({ pagination: { total: 3 } });
    const { out } = await ilqr(['scans', id, '--all']);
    expect(out.match(/ mobile .* https:\/\/example\.com\n/g)).toHaveLength(3);
    const child = start(['listen', id, '--json']);
    const timer = setInterval(() => follow(textAt(created, 'shortUrl')), 100);
    const exit = new Promise((resolve) => child.once('close', resolve));
    const [output] = await new Promise<Buffer[]>((resolve) => {
      child.stdout.once('data', (...given) => resolve(given));
    });
    clearInterval(timer);
    child.kill('SIGINT');
    expect(JSON.parse(String(output).split('\n')[0] ?? '')).toMatchObject({ qrCodeId: id });
    expect(await exit).toBe(0);
  });

  test('create, list, rotate and revoke keys; their own key keeps working', async () => {
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
