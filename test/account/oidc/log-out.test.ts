// Logout in both directions (RP-initiated and back-channel).
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { Visitor } from '../../support/network/visitor.ts';
import { emailOf, type OidcWorld, startOidcWorld } from './world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await startOidcWorld();
});
afterAll(() => world.close());
beforeEach(() => world.server.prisma.session.deleteMany());

const endpoint = () => `${world.server.url}/sign-in/oidc/oidc/back-channel-logout`;
const send = (token: string) =>
  fetch(endpoint(), { method: 'POST', body: new URLSearchParams({ logout_token: token }) });

const sessions = () => world.server.prisma.session.findMany({ orderBy: { id: 'asc' } });

it('logs people out at the provider, too, which asks nobody', async () => {
  const ada = new Visitor();
  await world.signIn(ada);
  expect(await emailOf(world, ada)).toBe('ada@example.com');
  const response = await ada.request(`${world.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"mutation { logOut { providerUrl } }"}',
  });
  const url = textAt(await response.json(), 'data.logOut.providerUrl');
  const end = await ada.visit(url, (at) => at.endsWith('/dashboard/login'));
  expect(end.href).toBe(`${world.server.url}/dashboard/login`);
  expect(ada.trail.some((at) => at.includes('id_token_hint='))).toBe(true);
  expect(await sessions()).toEqual([]);
  // The provider asks again, because its session has ended.
  world.idp.requests.length = 0;
  await world.signIn(ada);
  expect(world.idp.requests.some((request) => request.includes('/interaction/'))).toBe(true);
});

it('logs out nobody whose browser was sent by another site', async () => {
  const ada = new Visitor();
  await world.signIn(ada);
  ada.cookies(world.server.url).delete('ilqr_id_token');
  const answer = await ada.request(`${world.server.url}/sign-in/oidc/oidc/log-out`);
  expect(answer.headers.get('location')).toBe('/dashboard/login');
  // The cookie is kept for when the person logs out.
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await sessions()).toHaveLength(1);
});

it('ends sessions when people log out at the provider', async () => {
  const ada = new Visitor();
  await world.signIn(ada);
  await ada.visit(`${world.idp.issuer}/session/end?client_id=${world.idp.clientId}`);
  await expect.poll(sessions).toEqual([]);
  const entry = await world.server.prisma.auditEvent.findFirst({
    where: { action: 'logOutByProvider', organizationId: null },
  });
  expect(entry).toMatchObject({ details: { provider: 'oidc', sessions: 1 } });
});

describe('a logout token', () => {
  it('ends one session by its ID, or all of a person', async () => {
    const person = await world.server.signUp();
    await world.signIn();
    await world.signIn();
    const [, first] = await sessions();
    const sid = first?.providerSession ?? '';
    const response = await send(await world.idp.logoutToken({ sid, sub: 'ada' }));
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await sessions()).map(({ id }) => id)).not.toContain(first?.id);
    expect(await sessions()).toHaveLength(2);
    expect((await send(await world.idp.logoutToken({ sub: 'ada' }))).status).toBe(200);
    // Neither sessions of others, nor later ones.
    expect(await sessions()).toMatchObject([{ userId: person.userId }]);
    const iat = Math.floor(Date.now() / 1_000) - 120;
    const old = await world.idp.logoutToken({ sub: 'ada', iat });
    await world.signIn();
    expect((await send(old)).status).toBe(200);
    expect(await sessions()).toHaveLength(2);
  });

  const now = () => Math.floor(Date.now() / 1_000);
  it.each<[string, () => JWTPayload, string?]>([
    ['for another client', () => ({ aud: 'other' })],
    ['of another issuer', () => ({ iss: 'https://other.example.com' })],
    ['that is old', () => ({ iat: now() - 3_600 })],
    ['from the future', () => ({ iat: now() + 3_600 })],
    ['with a nonce', () => ({ nonce: 'one' })],
    ['without the event', () => ({ events: {} })],
    ['about nobody', () => ({ sub: undefined })],
    ['without an ID', () => ({ jti: undefined })],
    ['of another type', () => ({}), 'at+jwt'],
  ])('is refused %s', async (_title, claims, typ) => {
    await world.signIn();
    const token = await world.idp.logoutToken({ sub: 'ada', ...claims() }, typ);
    const response = await send(token);
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        error: 'invalid_request',
        error_description: 'logout_token must be a valid logout token of this provider',
      },
    ]);
    expect(await sessions()).toHaveLength(1);
  });

  it('is refused if it is none, not signed, or an ID token', async () => {
    let idToken = '';
    world.idp.tamper = (claims) => {
      idToken = JSON.stringify(claims);
      return claims;
    };
    await world.signIn();
    world.idp.tamper = undefined;
    const claims = JSON.parse(idToken);
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: 'ada' }))}.`;
    for (const token of [
      '',
      'x',
      unsigned,
      await world.idp.logoutToken({ ...claims, events: undefined }),
    ]) {
      expect((await send(token)).status).toBe(400);
    }
    expect(await sessions()).toHaveLength(1);
  });

  it('of a rotated key is accepted', async () => {
    await world.signIn();
    await world.idp.rotate();
    // Unknown keys make it ask the provider again, at most every five seconds.
    await expect
      .poll(async () => (await send(await world.idp.logoutToken({ sub: 'ada' }))).status, {
        timeout: 15_000,
        interval: 500,
      })
      .toBe(200);
  });
});
