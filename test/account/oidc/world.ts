// A server with an identity provider, for the tests of signing in with it.
import type { IdentityProvider } from '../../../src/core/identity-provider.ts';
import { textAt } from '../../support/document/json.ts';
import { startIdp, type TestIdp } from '../../support/network/identity-provider.ts';
import { Visitor } from '../../support/network/visitor.ts';
import {
  startServer,
  type TestServer,
  type TestServerOptions,
} from '../../support/server/server.ts';

export interface OidcWorld {
  idp: TestIdp;
  server: TestServer;
  /** Somebody new at the provider; returns their address. */
  arrive(claims?: object): string;
  /** Signs in and returns where the person ends up; `problem` and `path` of the dashboard. */
  signIn(visitor?: Visitor, query?: string): Promise<{ path: string; problem: string | null }>;
  /** A document with the visitor’s session. */
  ask(visitor: Visitor, query: string, variables?: object): ReturnType<TestServer['graphql']>;
  close(): Promise<void>;
}

export const providerOf = (
  idp: TestIdp,
  more: Partial<IdentityProvider> = {},
): IdentityProvider => ({
  id: 'oidc',
  name: 'Nordlicht ID',
  issuer: idp.issuer,
  clientId: idp.clientId,
  clientSecret: idp.clientSecret,
  scopes: 'openid email profile groups',
  trustEmail: false,
  groupsClaim: 'groups',
  groups: [],
  ...more,
});

export async function startOidcWorld(
  settings: Partial<IdentityProvider> = {},
  { config, ...options }: TestServerOptions = {},
): Promise<OidcWorld> {
  const idp = await startIdp();
  const identityProviders = [providerOf(idp, settings)];
  const server = await startServer({ ...options, config: { identityProviders, ...config } });
  await idp.register(server.url, settings.id);
  let people = 0;
  return {
    idp,
    server,
    arrive(claims = {}) {
      people += 1;
      const [sub, email] = [`person-${people}`, `person-${people}@idp.example.com`];
      idp.account = { sub, email, email_verified: true, name: 'Ada Lovelace', ...claims };
      return email;
    },
    async signIn(visitor = new Visitor(), query = '') {
      const start = `${server.url}/sign-in/oidc/${settings.id ?? 'oidc'}${query}`;
      const end = await visitor.visit(start, (url) => url.startsWith(`${server.url}/dashboard`));
      return { path: end.pathname, problem: end.searchParams.get('problem') };
    },
    ask: (visitor, query, variables = {}) =>
      server.graphql(query, { ...variables }, { cookie: cookieOf(visitor, server.url) }),
    async close() {
      await server.close();
      await idp.close();
    },
  };
}

export const cookieOf = (visitor: Visitor, url: string): string =>
  [...visitor.cookies(url)].map((pair) => pair.join('=')).join('; ');

/** The email address of the visitor’s account. */
export async function emailOf(world: OidcWorld, visitor: Visitor): Promise<string> {
  const { data } = await world.ask(visitor, '{ me { email } }');
  return textAt(data, 'me.email');
}
