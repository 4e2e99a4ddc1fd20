// Composed and decomposed Unicode in names, tags and passwords.
import { hash } from 'argon2';
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

/** As most keyboards produce it, and as macOS writes file names. */
const composed = 'Café Blüte';
const decomposed = composed.normalize('NFD');

const server = useServer();
const ada = useCaller(server, {
  once: true,
  permissions: ['QR_CODES_READ', 'QR_CODES_WRITE', 'API_KEYS_WRITE'],
});

const post = (path: string, body: object) => ada.rest('POST', `/${path}`, { body });
const url = { type: 'URL', data: { url: 'https://example.com' } };

describe('composed and decomposed', () => {
  test('names of folders and presets are equal', async () => {
    for (const [path, more] of [
      ['folders', {}],
      ['style-presets', { style: {} }],
    ] as const) {
      const created = await post(path, { name: decomposed, ...more });
      expect(created.body).toMatchObject({ name: composed });
      expect((await post(path, { name: composed, ...more })).status).toBe(409);
    }
  });

  test('a row of a CSV file finds its folder', async () => {
    await post('folders', { name: 'Straße Ä' });
    const csv = `name,url,folder\nA,https://example.com,${'Straße Ä'.normalize('NFD')}`;
    const { body } = await ada.rest('POST', '/qr-codes/import', {
      body: csv,
      headers: { 'content-type': 'text/csv' },
    });
    expect(body).toMatchObject({ created: 1, failed: 0 });
  });

  test('tags count once and are found', async () => {
    const created = await post('qr-codes', {
      name: decomposed,
      ...url,
      tags: [decomposed, composed],
    });
    expect(created.body).toMatchObject({ name: composed, tags: [composed] });
    for (const tag of [composed, decomposed]) {
      const { body } = await ada.rest('GET', `/qr-codes?tag=${encodeURIComponent(tag)}`);
      expect(Object(body).pagination.total).toBe(1);
    }
  });

  test('content is stored unchanged', async () => {
    const data = { ssid: decomposed, password: decomposed.padEnd(20, 'x') };
    const created = await post('qr-codes', { type: 'WIFI', name: 'W', data });
    expect(Object(created.body).data).toMatchObject(data);
  });

  test('the password of a code works in either form, also if set before normalization', async () => {
    const enter = (code: string, password: string) =>
      fetch(`${server.url}/q/${code}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ password }),
      });
    const routing = { password: decomposed };
    const { id, shortCode } = await ada.createQrCode({ routing });
    for (const before of [undefined, composed, decomposed]) {
      if (before) {
        const passwordHash = await hash(before);
        await server.prisma.qrCode.update({
          where: { id },
          data: { passwordHash, version: { increment: 1 } },
        });
      }
      for (const password of [composed, decomposed]) {
        expect((await enter(shortCode, password)).status).toBe(303);
      }
    }
    expect((await enter(shortCode, 'Cafe Blute')).status).toBe(403);
  });

  test('so does the password of an account', async () => {
    const logIn = (password: string) =>
      server.graphql('mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }', {
        input: { email: 'cleo@example.com', password },
      });
    const input = { email: 'cleo@example.com', name: decomposed, organizationName: decomposed };
    const { data } = await server.graphql(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { user { name } organization { name } } }',
      { input: { ...input, password: `${decomposed} of my garden 1` } },
    );
    expect(data).toEqual({
      signUp: { user: { name: composed }, organization: { name: composed } },
    });
    expect((await logIn(`${composed} of my garden 1`)).errors).toEqual([]);
    expect((await logIn(`${decomposed} of my garden 1`)).errors).toEqual([]);
    expect((await logIn(`${composed} of my garden 2`)).errors).toHaveLength(1);
  });
});
