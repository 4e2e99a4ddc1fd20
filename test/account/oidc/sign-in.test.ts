// Signing in with an identity provider: accounts, and answers that are refused.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { Visitor } from '../../support/network/visitor.ts';
import { emailOf, type OidcWorld, startOidcWorld } from './world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await startOidcWorld();
});
afterAll(() => world.close());
afterEach(() => {
  Object.assign(world.idp, { tamper: undefined, ahead: 0, denies: false, amr: undefined });
});

const arrive = (claims: object = {}) => world.arrive(claims);

describe('signing in', () => {
  it('creates an account with an organization, and finds it again', async () => {
    const email = arrive();
    const ada = new Visitor();
    expect(await world.signIn(ada)).toEqual({ path: '/dashboard/', problem: null });
    expect(await emailOf(world, ada)).toBe(email);
    const again = new Visitor();
    await world.signIn(again, '?return=/qr-codes');
    expect(new URL(again.trail.at(-1) ?? '').pathname).toBe('/dashboard/qr-codes');
    const user = await world.server.prisma.user.findUniqueOrThrow({
      where: { email },
      include: { identities: true, sessions: true, members: true },
    });
    expect(user).toMatchObject({
      name: 'Ada Lovelace',
      passwordHash: null,
      emailVerifiedAt: expect.any(Date),
      identities: [{ issuer: world.idp.issuer, subject: world.idp.account.sub }],
      members: [{ role: 'ADMIN' }],
    });
    expect(user.sessions).toHaveLength(2);
    expect(user.sessions[0]).toMatchObject({
      identityId: user.identities[0]?.id,
      secondFactorAt: null,
    });
  });

  it('finds the account by issuer and subject when the address changes', async () => {
    const email = arrive();
    await world.signIn();
    world.idp.account = { ...world.idp.account, email: 'married@idp.example.com' };
    const ada = new Visitor();
    await world.signIn(ada);
    expect(await emailOf(world, ada)).toBe(email);
  });

  it('notes a second factor that the provider asked for', async () => {
    arrive();
    world.idp.amr = ['pwd', 'otp'];
    const ada = new Visitor();
    await world.signIn(ada);
    const { userId } = await world.server.prisma.identity.findFirstOrThrow({
      where: { subject: world.idp.account.sub },
    });
    const session = await world.server.prisma.session.findFirstOrThrow({ where: { userId } });
    expect(session.secondFactorAt).toEqual(expect.any(Date));
  });

  it('accepts it where an organization requires one, as long as the provider asks for it', async () => {
    arrive();
    world.idp.amr = ['mfa'];
    const { prisma, rest } = world.server;
    const [ada, later] = [new Visitor(), new Visitor()];
    await world.signIn(ada);
    const me = await world.ask(ada, '{ me { organizations { id } } }');
    const id = textAt(me.data, 'me.organizations.0.id');
    await prisma.organization.update({ where: { id }, data: { requiresSecondFactor: true } });
    const create = (name: string) =>
      `mutation { createFolder(input: {organizationId: "${id}", name: "${name}"}) { folder { id } } }`;
    expect((await world.ask(ada, create('One'))).errors).toEqual([]);
    const made = await world.ask(
      ada,
      `mutation { createApiKey(input: {organizationId: "${id}", name: "K"}) { secret } }`,
    );
    const key = textAt(made.data, 'createApiKey.secret');
    const byKey = async (name: string) =>
      (await rest('POST', `/organizations/${id}/folders`, { key, body: { name } })).status;
    expect(await byKey('Two')).toBe(201);

    world.idp.amr = ['pwd'];
    await world.signIn(later);
    expect((await world.ask(later, create('Three'))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(await byKey('Four')).toBe(403);
  });

  it.each(['//evil.example.com', '/../../evil', '\\evil', 'https://evil.example.com', '/..//evil'])(
    'never returns to %s',
    async (path) => {
      arrive();
      const ada = new Visitor();
      await world.signIn(ada, `?return=${encodeURIComponent(path)}`);
      expect(ada.trail.at(-1)).toMatch(new RegExp(`^${world.server.url}/dashboard/`));
    },
  );

  it('records the sign-in', async () => {
    arrive();
    const ada = new Visitor();
    await world.signIn(ada);
    const { data } = await world.ask(
      ada,
      '{ me { organizations { auditLog { nodes { action details } } } } }',
    );
    expect(JSON.stringify(data)).toContain('"signInWithProvider"');
  });
});

describe('an account with the same address', () => {
  it('is linked if both sides verified it', async () => {
    const person = await world.server.signUp();
    arrive({ email: person.email.toUpperCase() });
    const verified = { emailVerifiedAt: new Date() };
    await world.server.prisma.user.update({ where: { id: person.userId }, data: verified });
    const ada = new Visitor();
    expect((await world.signIn(ada)).problem).toBe(null);
    expect(await emailOf(world, ada)).toBe(person.email);
  });

  it.each([
    ['the provider did not verify it', false, new Date(), 'account-exists'],
    ['the provider says nothing', undefined, new Date(), 'account-exists'],
    ['nobody verified it', false, null, 'account-exists'],
    ['this server did not verify it', true, null, 'address-unverified'],
  ])('is not linked if %s', async (_title, email_verified, emailVerifiedAt, problem) => {
    const person = await world.server.signUp();
    arrive({ email: person.email, email_verified });
    const where = { id: person.userId };
    await world.server.prisma.user.update({ where, data: { emailVerifiedAt } });
    const visitor = new Visitor();
    expect(await world.signIn(visitor)).toEqual({ path: '/dashboard/login', problem });
    expect(visitor.cookies(world.server.url).size).toBe(0);
    expect(await world.server.prisma.identity.count({ where: { userId: person.userId } })).toBe(0);
  });

  it('does not matter if the account is deactivated', async () => {
    const email = arrive();
    await world.signIn();
    await world.server.prisma.user.update({
      where: { email },
      data: { deactivatedAt: new Date() },
    });
    expect((await world.signIn()).problem).toBe('deactivated');
  });

  it('is required', async () => {
    arrive({ email: undefined });
    expect((await world.signIn()).problem).toBe('no-email');
  });
});

describe('an answer is refused', () => {
  const none = (claims: object) =>
    `${btoa('{"alg":"none"}')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;

  it.each([
    ['with another nonce', (claims: object) => ({ ...claims, nonce: 'other' })],
    ['without a nonce', (claims: object) => ({ ...claims, nonce: undefined })],
    ['of another issuer', (claims: object) => ({ ...claims, iss: 'https://other.example.com' })],
    ['for another client', (claims: object) => ({ ...claims, aud: 'other' })],
    ['with alg none', none],
    ['without a signature that fits', (claims: object) => `${forged(claims)}`],
  ])('%s', async (_title, tamper) => {
    arrive();
    world.idp.tamper = tamper;
    const visitor = new Visitor();
    expect(await world.signIn(visitor)).toEqual({ path: '/dashboard/login', problem: 'failed' });
    expect(visitor.cookies(world.server.url).size).toBe(0);
  });

  const forged = (claims: object) =>
    `${Buffer.from('{"alg":"RS256","kid":"key-1"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${'A'.repeat(342)}`;

  it('if its clock is far ahead or behind, but not within 30 seconds', async () => {
    arrive();
    const outcomes: unknown[] = [];
    for (const ahead of [20, -20, 600, -7_200]) {
      world.idp.ahead = ahead;
      outcomes.push((await world.signIn()).problem);
    }
    expect(outcomes).toEqual([null, null, 'failed', 'failed']);
  });

  it('if the person says no', async () => {
    arrive();
    world.idp.denies = true;
    expect((await world.signIn()).problem).toBe('denied');
  });

  it('a second time', async () => {
    arrive();
    const visitor = new Visitor();
    await world.signIn(visitor);
    const callback = visitor.trail.find((url) => url.includes('/callback?')) ?? '';
    const replayed = await visitor.visit(callback, (url) => url.includes('/dashboard/'));
    expect(replayed.searchParams.get('problem')).toBe('expired');
  });

  it('in another browser, or for another provider', async () => {
    arrive();
    const attacker = new Visitor();
    const start = `${world.server.url}/sign-in/oidc/oidc`;
    const callback = await attacker.visit(start, (url) => url.includes('/callback?'));
    const victim = new Visitor();
    const isDone = (url: string) => url.includes('/dashboard/');
    const without = await victim.visit(callback.href, isDone);
    await victim.visit(start, (url) => url.startsWith(world.idp.issuer));
    const withOwn = await victim.visit(callback.href, isDone);
    expect([without, withOwn].map((url) => url.searchParams.get('problem'))).toEqual([
      'expired',
      'expired',
    ]);
    expect(
      await world.server.prisma.session.count({
        where: { identity: { subject: world.idp.account.sub } },
      }),
    ).toBe(0);
    const other = await victim.request(callback.href.replace('/oidc/oidc/', '/oidc/other/'));
    expect(other.status).toBe(404);
  });

  it('that names another issuer (RFC 9207)', async () => {
    arrive();
    const visitor = new Visitor();
    const start = `${world.server.url}/sign-in/oidc/oidc`;
    const callback = await visitor.visit(start, (url) => url.includes('/callback?'));
    callback.searchParams.set('iss', 'https://other.example.com');
    const end = await visitor.visit(callback.href, (url) => url.includes('/dashboard/'));
    expect(end.searchParams.get('problem')).toBe('failed');
  });
});
