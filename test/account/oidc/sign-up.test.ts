// First sign-ins on servers that are not open, roles by groups, and links to accounts.
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { invitationToken } from '../../../src/auth/invitation.ts';
import type { IdentityProvider } from '../../../src/core/identity-provider.ts';
import { createId } from '../../../src/domain/id.ts';
import { textAt } from '../../support/document/json.ts';
import { Visitor } from '../../support/network/visitor.ts';
import { type TestServerOptions, testSecret } from '../../support/server/server.ts';
import { cookieOf, type OidcWorld, startOidcWorld } from './world.ts';

const worlds: OidcWorld[] = [];
async function open(
  settings: Partial<IdentityProvider>,
  config: TestServerOptions['config'] = {},
): Promise<OidcWorld> {
  const world = await startOidcWorld(settings, { config });
  worlds.push(world);
  return world;
}
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});
afterAll(() => expect(worlds).toEqual([]));

const start = `mutation ($input: StartSignInInput!) { startSignIn(input: $input) { url } }`;

describe('a first sign-in', () => {
  it('needs an invitation or a mapped group if sign-up is by invitation', async () => {
    const world = await open(
      { groups: [{ group: 'staff', organization: 'organization-1', role: 'EDITOR' }] },
      { signUp: 'invited' },
    );
    const { server, idp } = world;
    const admin = await server.signUp();
    expect((await world.signIn()).problem).toBe('invitation-required');
    const id = createId('Invitation');
    const { organizationId } = admin;
    const invitation = { id, organizationId, email: 'ada@example.com', role: 'VIEWER' as const };
    const expiresAt = new Date(Date.now() + 60_000);
    await server.prisma.invitation.create({
      data: { ...invitation, createdById: admin.userId, expiresAt },
    });
    const ada = new Visitor();
    const begun = await ada.request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: start,
        variables: { input: { provider: 'oidc', invitation: invitationToken(id, testSecret) } },
      }),
    });
    const url = textAt(await begun.json(), 'data.startSignIn.url');
    const end = await ada.visit(url, (at) => at.includes('/dashboard/'));
    expect(end.searchParams.get('problem')).toBe(null);
    const members = () =>
      server.prisma.member.findMany({
        where: { organizationId, role: { not: 'ADMIN' } },
        select: { role: true, user: { select: { email: true } } },
        orderBy: { id: 'asc' },
      });
    expect(await members()).toEqual([{ role: 'VIEWER', user: { email: 'ada@example.com' } }]);
    idp.account = { sub: 'bob', email: 'bob@example.com', email_verified: true, groups: ['staff'] };
    expect((await world.signIn()).problem).toBe(null);
    expect(await members()).toContainEqual({ role: 'EDITOR', user: { email: 'bob@example.com' } });
    expect(await server.prisma.organization.count()).toBe(1);
  });

  it('needs a mapped group if sign-up is closed', async () => {
    const world = await open({}, { signUp: 'closed' });
    expect((await world.signIn()).problem).toBe('sign-up-closed');
  });

  it('trusts addresses if the operator says so', async () => {
    const world = await open({ trustEmail: true });
    world.idp.account = { sub: 'ada', email: 'ada@example.com' };
    await world.signIn();
    const user = await world.server.prisma.user.findUniqueOrThrow({
      where: { email: 'ada@example.com' },
    });
    expect(user).toMatchObject({ name: 'ada@example.com', emailVerifiedAt: expect.any(Date) });
    // Not against what the provider says.
    world.idp.account = { sub: 'eve', email: 'eve@example.com', email_verified: false };
    await world.signIn();
    const eve = { email: 'eve@example.com', emailVerifiedAt: null };
    expect(await world.server.prisma.user.count({ where: eve })).toBe(1);
  });
});

describe('groups', () => {
  it('change roles only where the provider names them', async () => {
    const world = await open({
      groups: [
        { group: 'designers', organization: 'organization-1', role: 'EDITOR' },
        { group: 'admins', organization: 'organization-1', role: 'ADMIN' },
      ],
    });
    const { server, idp } = world;
    const { organizationId } = await server.signUp();
    const roleWith = async (groups: unknown) => {
      idp.account = { sub: 'ada', email: 'ada@example.com', email_verified: true, groups };
      expect((await world.signIn()).problem).toBe(null);
      const where = { organizationId, user: { email: 'ada@example.com' } };
      return (await server.prisma.member.findFirst({ where }))?.role;
    };
    expect(await roleWith(['designers'])).toBe('EDITOR');
    // The claim is absent: nobody is demoted.
    expect(await roleWith(undefined)).toBe('EDITOR');
    expect(await roleWith(['designers', 'admins'])).toBe('ADMIN');
    expect(await roleWith(['other', 'designers'])).toBe('EDITOR');
    expect(await roleWith('admins')).toBe('ADMIN');
    expect(await roleWith([])).toBe(undefined);
    const entries = await server.prisma.auditEvent.findMany({
      where: {
        organizationId,
        action: 'signInWithProvider',
        details: { path: ['byGroups'], equals: true },
      },
    });
    expect(entries).toHaveLength(5);
  });

  it('never take the last admin of an organization', async () => {
    const world = await open({
      groups: [{ group: 'admins', organization: 'organization-1', role: 'ADMIN' }],
    });
    const { server, idp } = world;
    const { organizationId, userId } = await server.signUp();
    idp.account = {
      sub: 'ada',
      email: 'ada@example.com',
      email_verified: true,
      groups: ['admins'],
    };
    await world.signIn();
    await server.prisma.member.deleteMany({ where: { organizationId, userId } });
    idp.account.groups = [];
    expect((await world.signIn()).problem).toBe(null);
    expect(await server.prisma.member.count({ where: { organizationId, role: 'ADMIN' } })).toBe(1);
  });

  it('can be a claim within a claim', async () => {
    const world = await open({
      groupsClaim: 'groups.roles',
      groups: [{ group: 'qr', organization: 'organization-1', role: 'VIEWER' }],
    });
    const { organizationId } = await world.server.signUp();
    world.idp.account.groups = { roles: ['qr'] };
    await world.signIn();
    expect(await world.server.prisma.member.count({ where: { organizationId } })).toBe(2);
  });
});

describe('linking', () => {
  const link = 'mutation { linkIdentity(input: {provider: "oidc"}) { url } }';
  const identities = '{ me { identities { id issuer provider { name } } } }';

  async function linkAs(world: OidcWorld, cookie: string, also = (visitor: Visitor) => visitor) {
    const visitor = new Visitor();
    const [name = '', value = ''] = cookie.split('=');
    visitor.cookies(world.server.url).set(name, value);
    const begun = await visitor.request(`${world.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: link }),
    });
    const url = textAt(await begun.json(), 'data.linkIdentity.url');
    const end = await also(visitor).visit(url, (at) => at.includes('/dashboard/'));
    return { visitor, end };
  }

  it('needs the session that began it, and ends with the last other way to sign in', async () => {
    const world = await open({});
    const { server } = world;
    const ada = await server.signUp();
    const { visitor, end } = await linkAs(world, ada.cookie);
    expect([end.pathname, end.search]).toEqual(['/dashboard/account', '']);
    const { data } = await world.ask(visitor, identities);
    expect(data).toMatchObject({
      me: { identities: [{ issuer: world.idp.issuer, provider: { name: 'Nordlicht ID' } }] },
    });
    // Somebody else cannot link the same account.
    const bob = await server.signUp();
    const other = await linkAs(world, bob.cookie);
    expect(other.end.search).toContain('problem=linked-elsewhere');
    // Whoever comes back without the session links nothing.
    const without = await linkAs(world, bob.cookie, (of) => {
      of.cookies(server.url).delete('ilqr_session');
      return of;
    });
    expect(without.end.search).toContain('problem=expired');

    const id = textAt(data, 'me.identities.0.id');
    const unlink = `mutation { unlinkIdentity(input: {id: "${id}"}) { unlinkedIdentityId } }`;
    const where = { id: ada.userId };
    const { passwordHash } = await server.prisma.user.findUniqueOrThrow({ where });
    await server.prisma.user.update({ where, data: { passwordHash: null } });
    expect((await world.ask(visitor, unlink)).errors[0]?.message).toMatch(/only way to sign in/);
    await server.prisma.user.update({ where, data: { passwordHash } });
    const bobs = await server.graphql(unlink, {}, { cookie: bob.cookie });
    expect(bobs.errors[0]?.message).toBe('Not found');
    expect((await world.ask(visitor, unlink)).errors).toEqual([]);
    expect((await world.ask(visitor, identities)).data).toEqual({ me: { identities: [] } });
    expect(cookieOf(visitor, server.url)).toContain('ilqr_session');
  });
});
