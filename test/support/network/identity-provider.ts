// A real identity provider (OpenID Connect) on loopback, whose answers a test can change.
import { createServer, type RequestListener, type Server } from 'node:http';
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

const clientId = 'ilqr';
const clientSecret = 'a secret that only the provider and this server know';

interface Account {
  sub: string;
  [claim: string]: unknown;
}

export interface TestIdp {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is at the browser. */
  account: Account;
  /** Methods that they used. */
  amr: string[] | undefined;
  /** Seconds that its clock is ahead. */
  ahead: number;
  /** Changes the claims of each ID token, which is then signed again; or the whole token. */
  tamper: ((claims: JWTPayload) => JWTPayload | string) | undefined;
  /** Changes what the userinfo endpoint says. */
  userInfo: ((claims: object) => object) | undefined;
  /** Whether people say no. */
  denies: boolean;
  /** Requests to it. */
  requests: string[];
  /** Registers the server and starts answering. */
  register(serverUrl: string, path?: string): Promise<void>;
  /** Replaces the signing key. */
  rotate(): Promise<void>;
  /** A logout token with these claims. */
  logoutToken(claims: JWTPayload, typ?: string): Promise<string>;
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

async function createKey(kid: string) {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    privateKey,
    kid,
    jwk: { ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' },
  };
}

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));

export async function startIdp(): Promise<TestIdp> {
  let handler: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => {
    idp.requests.push(`${request.method} ${request.url?.split('?')[0]}`);
    handler(request, response);
  });
  await listen(server, 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port');
  const { port } = address;
  const issuer = `http://localhost:${port}`;
  let serverUrl = '';
  let path = '';
  let keys = 1;
  let key = await createKey('key-1');

  function createHandler(): RequestListener {
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${serverUrl}/sign-in/oidc/${path}/callback`],
          post_logout_redirect_uris: [`${serverUrl}/dashboard/login`],
          backchannel_logout_uri: `${serverUrl}/sign-in/oidc/${path}/back-channel-logout`,
          backchannel_logout_session_required: true,
        },
      ],
      claims: {
        openid: ['sub', 'sid'],
        email: ['email', 'email_verified'],
        profile: ['name'],
        groups: ['groups'],
      },
      // So that clients have to refuse what is signed with their secret.
      enabledJWA: { idTokenSigningAlgValues: ['RS256', 'HS256'] },
      scopes: ['openid', 'offline_access', 'email', 'profile', 'groups'],
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: {
          enabled: true,
          // Nobody is asked.
          logoutSource: (ctx: { body: string }, form: string) => {
            ctx.body = `<html>${form.replace('</form>', '<input name="logout" value="yes"><button>Yes</button></form>')}</html>`;
          },
        },
      },
      cookies: { keys: ['a key of the tests'] },
      // Its own refuses loopback addresses.
      fetch: (url: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }) =>
        fetch(url, options),
      jwks: { keys: [key.jwk] },
      interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: () => idp.account }),
      async loadExistingGrant(ctx: {
        oidc: { session: { accountId: string }; client: { clientId: string } };
      }) {
        const { session, client } = ctx.oidc;
        const grant = new provider.Grant({
          clientId: client.clientId,
          accountId: session.accountId,
        });
        grant.addOIDCScope('openid email profile groups');
        await grant.save();
        return grant;
      },
    });
    provider.use(
      async (ctx: { path: string; body: { id_token?: string } }, next: () => unknown) => {
        await next();
        if (ctx.path === '/me' && idp.userInfo) ctx.body = idp.userInfo(ctx.body);
        const { id_token: token } = ctx.path === '/token' ? ctx.body : {};
        if (!token) return;
        const claims: JWTPayload = { ...decodeJwt(token), ...(idp.amr && { amr: idp.amr }) };
        for (const name of ['iat', 'exp', 'auth_time'] as const) {
          const time = claims[name];
          if (typeof time === 'number') claims[name] = time + idp.ahead;
        }
        const changed = idp.tamper?.(claims) ?? claims;
        ctx.body.id_token = typeof changed === 'string' ? changed : await sign(changed);
      },
    );
    const answer = provider.callback();
    return async (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return answer(request, response);
      try {
        const result = idp.denies
          ? { error: 'access_denied' }
          : { login: { accountId: idp.account.sub } };
        await provider.interactionFinished(request, response, result);
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    };
  }

  const sign = (claims: JWTPayload, typ?: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, ...(typ && { typ }) })
      .sign(key.privateKey);

  const idp: TestIdp = {
    issuer,
    clientId,
    clientSecret,
    account: { sub: 'ada', email: 'ada@example.com', email_verified: true, name: 'Ada Lovelace' },
    amr: undefined,
    ahead: 0,
    tamper: undefined,
    userInfo: undefined,
    denies: false,
    requests: [],
    async register(url, providerPath = 'oidc') {
      serverUrl = url;
      path = providerPath;
      handler = createHandler();
    },
    async rotate() {
      keys += 1;
      key = await createKey(`key-${keys}`);
      handler = createHandler();
    },
    logoutToken: (claims, typ = 'logout+jwt') => {
      const now = Math.floor(Date.now() / 1_000);
      const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
      const all = { iss: issuer, aud: clientId, iat: now, jti: 'one', events, ...claims };
      return sign(all, typ);
    },
    async down() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    up: () => listen(server, port),
    async close() {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
  return idp;
}
