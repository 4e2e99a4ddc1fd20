// Attacks on signing in with an identity provider (OpenID Connect Core 1.0; RFC 9700).
import { createHmac } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '../../support/network/visitor.ts';
import { type OidcWorld, startOidcWorld } from './world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await startOidcWorld({
    groups: [{ group: 'admins', organization: 'organization-1', role: 'ADMIN' }],
  });
  // The one that the groups are for.
  await world.server.signUp();
});
afterAll(() => world.close());
afterEach(() => {
  Object.assign(world.idp, { tamper: undefined, userInfo: undefined, amr: undefined });
});

const arrive = (claims: object = {}) => world.arrive(claims);

describe('an answer is refused', () => {
  const audiences = () => [world.idp.clientId, 'other'];
  /** Nothing else is asked for. */
  const whole = { email: 'whole@idp.example.com', name: 'A', groups: [] };
  const bySecret = (claims: JWTPayload) => {
    const [header, payload] = [{ alg: 'HS256', kid: 'key-1' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const signature = createHmac('sha256', world.idp.clientSecret).update(`${header}.${payload}`);
    return `${header}.${payload}.${signature.digest('base64url')}`;
  };

  it.each<[string, (claims: JWTPayload) => JWTPayload | string]>([
    ['that is signed with the client secret (HS256)', bySecret],
    ['for several clients without saying for which', (claims) => ({ ...claims, aud: audiences() })],
    ['for another client among several', (all) => ({ ...all, aud: audiences(), azp: 'other' })],
    ['that was issued to another client', (claims) => ({ ...claims, azp: 'other' })],
    ['with a subject that is too long', (all) => ({ ...all, ...whole, sub: 'x'.repeat(256) })],
    ['with a subject that no database stores', (all) => ({ ...all, ...whole, sub: 'a\0b' })],
    ['that has expired', (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1_000) - 60 })],
  ])('%s', async (_title, tamper) => {
    arrive();
    world.idp.tamper = tamper;
    const visitor = new Visitor();
    expect(await world.signIn(visitor)).toEqual({ path: '/dashboard/login', problem: 'failed' });
    expect(visitor.cookies(world.server.url).size).toBe(0);
  });

  it('if the userinfo endpoint speaks of somebody else', async () => {
    const email = arrive();
    world.idp.userInfo = (claims) => ({ ...claims, sub: 'somebody else' });
    expect((await world.signIn()).problem).toBe('failed');
    expect(await world.server.prisma.user.count({ where: { email } })).toBe(0);
  });
});

describe('groups', () => {
  it('never leave an organization with an admin who cannot sign in', async () => {
    const { prisma } = world.server;
    const { id: organizationId } = await prisma.organization.findUniqueOrThrow({
      where: { slug: 'organization-1' },
    });
    arrive({ groups: ['admins'] });
    await world.signIn();
    const others = { organizationId, user: { identities: { none: {} } } };
    const deactivatedAt = new Date();
    const where = { members: { some: others } };
    await prisma.user.updateMany({ where, data: { deactivatedAt } });
    world.idp.account.groups = [];
    expect((await world.signIn()).problem).toBe(null);
    const active = { organizationId, role: 'ADMIN' as const, user: { deactivatedAt: null } };
    expect(await prisma.member.count({ where: active })).toBe(1);
  });

  it.each<[string, object]>([
    ['of the wrong type', { groups: 1 }],
    ['among which is something else', { groups: ['admins', 1] }],
    ['that are too many to be sent', { _claim_names: { groups: 'src1' } }],
  ])('%s change no roles', async (_title, claims) => {
    const email = arrive({ groups: ['admins'] });
    await world.signIn();
    const { sub } = world.idp.account;
    world.idp.account = { sub, email, email_verified: true, name: 'Ada', ...claims };
    expect((await world.signIn()).problem).toBe(null);
    const where = { user: { email }, organization: { slug: 'organization-1' } };
    expect(await world.server.prisma.member.findFirst({ where })).toMatchObject({ role: 'ADMIN' });
  });
});
