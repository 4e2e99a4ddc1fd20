// Providers that rotate keys, or are down.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '../../support/network/visitor.ts';
import { type OidcWorld, startOidcWorld } from './world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await startOidcWorld();
});
afterAll(() => world.close());

describe('the provider', () => {
  it('can rotate its keys at any time', async () => {
    await world.signIn();
    await world.idp.rotate();
    expect((await world.signIn()).problem).toBe(null);
  });

  it('can be down', async () => {
    await world.idp.down();
    try {
      const visitor = new Visitor();
      const start = `${world.server.url}/sign-in/oidc/oidc`;
      // Discovery is cached, so the browser sees the outage itself; a code cannot be exchanged.
      const first = await visitor.request(start);
      expect(first.headers.get('location')).toMatch(world.idp.issuer);
      const state = new URL(first.headers.get('location') ?? '').searchParams.get('state');
      const end = await visitor.visit(
        `${start}/callback?code=x&state=${state}&iss=${encodeURIComponent(world.idp.issuer)}`,
        (url) => url.includes('/dashboard/'),
      );
      expect(end.searchParams.get('problem')).toBe('unavailable');
    } finally {
      await world.idp.up();
    }
    expect((await world.signIn()).problem).toBe(null);
  });

  it('can be down when the server starts', async () => {
    const other = await startOidcWorld();
    try {
      await other.idp.down();
      const { path, problem } = await other.signIn();
      expect([path, problem]).toEqual(['/dashboard/login', 'unavailable']);
      await other.idp.up();
      expect((await other.signIn()).problem).toBe(null);
    } finally {
      await other.close();
    }
  });
});
