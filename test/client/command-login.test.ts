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
const { configOf, decide, environmentOf, ilqr, inFolder, json, logIn, startLogIn } = useCommand(
  server,
  ada,
);

describe('login', () => {
  test('stores a key that only the user can read; logout revokes it', async () => {
    const home = 'plain';
    expect(await ilqr(['whoami'], { home })).toMatchObject({ code: 3, out: '' });
    await logIn([], { home });
    expect((await stat(configOf(home))).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(configOf(home)))).mode & 0o777).toBe(0o700);
    const kept: unknown = JSON.parse(await readFile(configOf(home), 'utf8'));
    expect(kept).toMatchObject({ server: server.url, organization: ada.organizationId });
    const shown = await ilqr(['whoami'], { home });
    expect(shown.out).toContain(ada.email);
    expect(shown.out).not.toContain(textAt(kept, 'key').slice(0, 20));
    expect(await json(['whoami'], { home })).toMatchObject({
      email: ada.email,
      organizations: [{ id: ada.organizationId, role: 'ADMIN' }],
    });
    const key = await server.prisma.apiKey.findUniqueOrThrow({
      where: { id: textAt(kept, 'keyId') },
    });
    expect(key.name).toMatch(/^ilqr on ./);
    expect(key.permissions).not.toContain('API_KEYS_WRITE');
    expect((await ilqr(['login'], { home })).wrong).toContain('ilqr logout');
    // Such a key cannot manage keys, but it can end itself.
    expect(await ilqr(['logout'], { home })).toMatchObject({ code: 0 });
    const headers = { key: textAt(kept, 'key') };
    expect((await server.rest('GET', '/users/me/organizations', headers)).status).toBe(403);
    expect((await ilqr(['whoami'], { home })).code).toBe(3);
  });

  test('--manage-keys asks for the permissions to do so; --keep-key leaves the key', async () => {
    const home = 'manage';
    await logIn(['--manage-keys'], { home });
    expect((await ilqr(['keys', 'list'], { home })).code).toBe(0);
    const kept: unknown = JSON.parse(await readFile(configOf(home), 'utf8'));
    expect((await ilqr(['logout', '--keep-key'], { home })).code).toBe(0);
    const headers = { key: textAt(kept, 'key') };
    expect((await server.rest('GET', '/users/me/organizations', headers)).status).toBe(200);
  });

  test('stores nothing if it is denied, or the server is another', async () => {
    const home = 'denied';
    const { code, done } = await startLogIn([], { home });
    await decide('denyDevice', code);
    expect(await done).toMatchObject({ code: 3, wrong: expect.stringContaining('was denied') });
    const nobody = await ilqr(['login', '--server', 'http://localhost:1'], { home });
    expect(nobody).toMatchObject({ code: 1, wrong: expect.stringContaining('cannot be reached') });
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

  test.skipIf(process.platform !== 'linux')('does not echo a key', async () => {
    const { secret } = await server.createKey(ada);
    const words = ['-qec', `${command} login --key --server ${server.url}`];
    const env = environmentOf({ home: 'terminal' });
    const child = spawn('script', [...words, '/dev/null'], { cwd: inFolder(), env });
    let seen = '';
    for await (const chunk of child.stdout) {
      const prompts = seen.includes('API key: ');
      seen += chunk;
      if (!prompts && seen.includes('API key: ')) child.stdin.write(`${secret}\r`);
    }
    expect(seen).toContain('Logged in');
    expect(seen).not.toContain(secret);
  });
});
