// The cookie of a session, over HTTP and HTTPS.
import { describe, expect, test } from 'vitest';
import type { Person } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';

const publicUrl = 'https://qr.example.com';
const server = useServer({ config: { publicUrl } });

/** As behind a proxy that ends HTTPS, for a page of the server. */
const browser = { origin: publicUrl };

const logIn = ({ email, password }: Person, headers: Record<string, string>) =>
  server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email, password } },
    headers,
  );
/** As an earlier release named it. */
const plain = ({ cookie }: Person) => cookie.replace('__Host-', '');
const setCookies = ({ headers }: { headers: Headers }) => headers.getSetCookie();
const status = async (cookie: string, headers: Record<string, string> = browser) =>
  (await server.graphql('{ me { id } }', {}, { cookie, ...headers })).status;

describe('over HTTPS', () => {
  test('is bound to the host: __Host-, Secure, without a domain', async () => {
    const ada = await server.signUp();
    const [cookie = ''] = setCookies(await logIn(ada, browser));
    expect(cookie).toMatch(/^__Host-ilqr_session=[\w-]{43}; /);
    for (const attribute of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'])
      expect(cookie.split('; ')).toContain(attribute);
    expect(cookie).not.toMatch(/domain/i);
    expect(await status(cookie.split(';')[0] ?? '')).toBe(200);
  });

  test('a cookie that another host of the domain could have set does not count', async () => {
    const ada = await server.signUp();
    expect(await status(plain(ada))).toBe(401);
    const [own = ''] = setCookies(await logIn(ada, browser));
    const eve = await server.signUp('Eve');
    const both = `${plain(eve)}; ${own.split(';')[0]}`;
    const { data } = await server.graphql('{ me { id } }', {}, { cookie: both, ...browser });
    expect(data).toEqual({ me: { id: ada.userId } });
  });

  test('logging in replaces a session of an earlier release, logging out deletes the cookie', async () => {
    const ada = await server.signUp();
    const response = await logIn(ada, { cookie: plain(ada), ...browser });
    const [old, cookie = ''] = setCookies(response);
    expect(old).toMatch(/^ilqr_session=; Max-Age=0; Path=\/; .*Secure/);
    expect(await server.prisma.session.count({ where: { userId: ada.userId } })).toBe(1);
    const present = cookie.split(';')[0] ?? '';
    expect(await status(present)).toBe(200);
    const out = await server.graphql(
      'mutation { logOut { ok } }',
      {},
      { cookie: present, ...browser },
    );
    expect(setCookies(out)[0]).toMatch(/^__Host-ilqr_session=; Max-Age=0; .*Secure/);
    expect(await status(present)).toBe(401);
  });

  test('of a page at a local address, over plain HTTP, has the plain name', async () => {
    const ada = await server.signUp();
    const page = { origin: server.url };
    const [cookie = ''] = setCookies(await logIn(ada, page));
    expect(cookie).toMatch(/^ilqr_session=/);
    expect(cookie).not.toMatch(/Secure/);
    expect(await status(cookie.split(';')[0] ?? '', page)).toBe(200);
    // Without Origin, as with GET.
    const list = await server.rest('GET', '/users/me/organizations', {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    expect(list.status).toBe(200);
  });
});
