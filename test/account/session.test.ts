// Signing up, logging in and sessions.
import { describe, expect, test } from 'vitest';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });

const signUp = (input: Record<string, unknown>) =>
  server.graphql(
    `mutation ($input: SignUpInput!) {
      signUp(input: $input) { user { email name organizations { name role } } organization { slug role } }
    }`,
    { input },
  );
const logIn = (email: string, password: string) =>
  server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { email organizations { id } } } }',
    { input: { email, password } },
  );
const fresh = {
  email: 'Grace.Hopper@Example.com',
  password: 'nanoseconds are short',
  name: 'Grace',
  organizationName: 'Übergrößen & Söhne',
};

describe('signing up', () => {
  test('creates an account, an organization with the user as ADMIN, and a session', async () => {
    const { data, errors, headers } = await signUp(fresh);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      signUp: {
        user: {
          email: 'grace.hopper@example.com',
          name: 'Grace',
          organizations: [{ name: 'Übergrößen & Söhne', role: 'ADMIN' }],
        },
        organization: { slug: expect.stringMatching(/^[a-z0-9-]+$/), role: 'ADMIN' },
      },
    });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^ilqr_session=[\w-]{43};/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/; Secure/);
  });

  test('returns CONFLICT for an existing address in any letter case, and names the field', async () => {
    const { errors } = await signUp({ ...fresh, email: 'GRACE.hopper@example.COM' });
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'CONFLICT',
          details: [{ field: 'input.email', message: expect.any(String) }],
        },
      },
    ]);
  });

  test('creates one account for two simultaneous requests with the same address', async () => {
    const input = { ...fresh, email: 'twins@example.com' };
    const responses = await Promise.all([signUp(input), signUp(input), signUp(input)]);
    expect(responses.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await server.prisma.user.count({ where: { email: input.email } })).toBe(1);
  });

  test.each<[string, Partial<Record<keyof typeof fresh, string>>]>([
    ['email', { email: 'nobody' }],
    ['email', { email: `${'a'.repeat(250)}@example.com` }],
    ['password', { password: 'short' }],
    ['password', { password: 'x'.repeat(1001) }],
    ['password', { password: 'with NUL \0 inside' }],
    ['name', { name: '' }],
    ['name', { name: 'half \ud800 a pair' }],
    ['organizationName', { organizationName: 'x'.repeat(201) }],
  ])('reports a wrong %s', async (field, wrong) => {
    const before = await server.prisma.organization.count();
    const { errors, data, headers } = await signUp({
      ...fresh,
      email: 'wrong@example.com',
      ...wrong,
    });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST', details: [{ field: `input.${field}` }] } },
    ]);
    expect(data).toEqual({ signUp: null });
    expect(headers.get('set-cookie')).toBeNull();
    expect(await server.prisma.organization.count()).toBe(before);
  });

  test('stores the password only as an argon2id hash', async () => {
    const { passwordHash } = await server.prisma.user.findUniqueOrThrow({
      where: { id: ada.userId },
    });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,[tp,=12]+\$/);
    expect(passwordHash).not.toContain(ada.password);
  });
});

describe('logging in', () => {
  test('works with the address in any letter case', async () => {
    const { data, headers } = await logIn(ada.email.toUpperCase(), ada.password);
    expect(data).toEqual({
      logIn: { user: { email: ada.email, organizations: [{ id: ada.organizationId }] } },
    });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await server.graphql('{ me { email } }', {}, { cookie });
    expect(me.data).toEqual({ me: { email: ada.email } });
  });

  test('returns the same response for a wrong password and an unknown address', async () => {
    const wrong = await logIn(ada.email, 'not the password');
    const unknown = await logIn('nobody@example.com', 'not the password');
    expect(wrong.errors[0]?.extensions.code).toBe('UNAUTHORIZED');
    expect(wrong.errors).toEqual(unknown.errors);
    expect(wrong.status).toBe(unknown.status);
    expect([...wrong.headers.keys()]).toEqual([...unknown.headers.keys()]);
  });

  test.each(['\0', '\ud800', 'x'.repeat(2000), "' OR 1=1 --"])(
    'returns an error for unusual text: %j',
    async (odd) => {
      for (const response of [await logIn(odd, odd), await logIn(ada.email, odd)]) {
        expect(['BAD_REQUEST', 'UNAUTHORIZED']).toContain(response.errors[0]?.extensions.code);
      }
    },
  );

  test('throttles repeated failures per account and address', async () => {
    const victim = await server.signUp();
    const codes: unknown[] = [];
    for (let count = 0; count < 12; count += 1) {
      codes.push((await logIn(victim.email, 'wrong')).errors[0]?.extensions.code);
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('UNAUTHORIZED'));
    const refused = await logIn(victim.email, victim.password);
    expect(refused.errors[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await logIn(ada.email, ada.password)).errors).toEqual([]);
  });
});

test('counts simultaneous failures individually', async () => {
  const { email } = await server.signUp();
  const responses = await Promise.all(
    Array.from({ length: 30 }, () =>
      server.graphql('mutation ($i: LogInInput!) { logIn(input: $i) { user { id } } }', {
        i: { email, password: 'wrong' },
      }),
    ),
  );
  const codes = responses.map(({ errors }) => errors[0]?.extensions.code);
  expect(codes.filter((code) => code === 'UNAUTHORIZED')).toHaveLength(10);
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(20);
});

describe('a session', () => {
  test('is ended by logOut, for that cookie only', async () => {
    const cookies = await Promise.all(
      [1, 2].map(async () => {
        const { headers } = await logIn(ada.email, ada.password);
        return headers.get('set-cookie')?.split(';')[0] ?? '';
      }),
    );
    const [one = '', other = ''] = cookies;
    const { data, headers } = await server.graphql(
      'mutation { logOut { ok } }',
      {},
      { cookie: one },
    );
    expect(data).toEqual({ logOut: { ok: true } });
    expect(headers.get('set-cookie')).toMatch(/^ilqr_session=;.*Max-Age=0/);
    expect((await server.graphql('{ me { id } }', {}, { cookie: one })).status).toBe(401);
    expect((await server.graphql('{ me { id } }', {}, { cookie: other })).status).toBe(200);
  });

  test('is invalid after it expires', async () => {
    const { userId, cookie } = await server.signUp();
    await server.prisma.session.updateMany({
      where: { userId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect((await server.graphql('{ me { id } }', {}, { cookie })).status).toBe(401);
  });

  test('also works for the REST API, in all organizations of the user', async () => {
    await server.graphql(
      'mutation { createOrganization(input: {name: "Second"}) { organization { id } } }',
      {},
      { cookie: ada.cookie },
    );
    const { body } = await server.rest('GET', '/users/me/organizations', {
      headers: { cookie: ada.cookie },
    });
    expect(body).toMatchObject({
      organizations: [
        { id: ada.organizationId, role: 'ADMIN' },
        { name: 'Second', slug: 'second', role: 'ADMIN' },
      ],
    });
  });

  test('stores its token only as a hash', async () => {
    const token = ada.cookie.split('=')[1] ?? '';
    expect(token).not.toBe('');
    const sessions = await server.prisma.session.findMany({ where: { userId: ada.userId } });
    expect(sessions.length).toBeGreaterThan(0);
    for (const { tokenHash, id } of sessions) {
      expect(Buffer.from(tokenHash).toString('base64url')).not.toBe(token);
      expect(id).not.toContain(token);
    }
  });
});
