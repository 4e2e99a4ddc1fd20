// The command `ilqr`: login and logout.
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { usePerson, useServer } from '../support/server/setting.ts';
import { command, useCommand } from './command.ts';

const server = useServer();
const ada = usePerson(server, { once: true });
const { configOf, environmentOf, ilqr, inFolder, json, logIn } = useCommand(server, ada);

describe('login', () => {
  test('stores a key that only the user can read; logout revokes it', async () => {
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
    // Such a key cannot revoke itself, so the person does.
    expect(await ilqr(['logout'], { home, input: 'wrong password\n' })).toMatchObject({ code: 3 });
    expect(await ilqr(['logout'], { home, input: `${ada.password}\n` })).toMatchObject({ code: 0 });
    const headers = { key: textAt(kept, 'key') };
    expect((await server.rest('GET', '/users/me/organizations', headers)).status).toBe(403);
    expect((await ilqr(['whoami'], { home })).code).toBe(3);
  });

  test('reports errors and stores nothing', async () => {
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
    expect(bare).toMatchObject({ code: 3, wrong: expect.stringContaining('Only admins') });
    await expect(stat(configOf(home))).rejects.toThrow('ENOENT');
  });

  test('accepts an existing key; the environment takes precedence over the file', async () => {
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
    // The key was not created by login, so logout does not revoke it.
    expect((await ilqr(['logout'], { home })).code).toBe(0);
    const codes = `/organizations/${ada.organizationId}/qr-codes`;
    expect((await server.rest('GET', codes, { key: secret })).status).toBe(200);
  });

  test.skipIf(process.platform !== 'linux')('does not echo the password', async () => {
    const words = ['-qec', `${command} login --server ${server.url} --email ${ada.email}`];
    const env = environmentOf({ home: 'terminal' });
    const child = spawn('script', [...words, '/dev/null'], { cwd: inFolder(), env });
    let seen = '';
    for await (const chunk of child.stdout) {
      const prompts = seen.includes('Password: ');
      seen += chunk;
      if (!prompts && seen.includes('Password: ')) child.stdin.write(`${ada.password}\r`);
    }
    expect(seen).toContain('Logged in');
    expect(seen).not.toContain(ada.password);
    expect(await readFile(configOf('terminal'), 'utf8')).not.toContain(ada.password);
  });
});
