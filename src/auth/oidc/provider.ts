// A configured identity provider: discovery, sign-in and logout (OpenID Connect).
import { errors } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  fetchUserInfo,
  None,
} from 'openid-client';
import type { IdentityProvider } from '../../core/identity-provider.ts';
import { mergedClaims, type ProviderClaims, readClaims, valueAt } from './claims.ts';
import { createTokenCheck, maxTokenAge, type VerifyToken } from './keys.ts';
import { type LogoutToken, readLogoutToken } from './logout-token.ts';
import { ProviderUnavailable, providerFetch, providerTimeout } from './provider-fetch.ts';
import type { StepSecrets } from './step.ts';

/** Milliseconds after which the discovery document is read again. */
const maxAge = 60 * 60_000;
/** Seconds since the person proved who they are, if they were asked to prove it again. */
const maxProofAge = 5 * 60;

interface SignedIn {
  claims: ProviderClaims;
  idToken: string;
}

export interface Provider extends Pick<IdentityProvider, 'id' | 'name' | 'issuer' | 'groups'> {
  /** Where to send a person who signs in. Throws ProviderUnavailable. */
  signInUrl(secrets: StepSecrets, again: boolean): Promise<URL>;
  /** Exchanges the code in the URL of the callback. Throws errors of `openid-client` and `jose`. */
  signedIn(callback: URL, secrets: StepSecrets, again: boolean): Promise<SignedIn>;
  /** Throws an error of `jose` unless the provider sent this token. */
  logoutToken(token: string): Promise<LogoutToken>;
  /** Where to send a person who logged out; undefined if the provider does not offer it. */
  logOutUrl(idToken: string, returnTo: string): Promise<URL | undefined>;
}

interface Discovered {
  configuration: Configuration;
  verify: VerifyToken;
  readAt: number;
}

/** Basic is the default of the standard; some providers only accept the secret in the body. */
function authenticationOf(secret: string | undefined): ClientAuth {
  if (secret === undefined) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

function createProvider(settings: IdentityProvider, publicUrl: string): Provider {
  const { id, name, issuer, clientId, clientSecret, scopes, groups, groupsClaim } = settings;
  const redirectUri = `${publicUrl}/sign-in/oidc/${id}/callback`;
  let known: Discovered | undefined;
  let reading: Promise<Discovered> | undefined;

  async function discover(): Promise<Discovered> {
    const isPlain = new URL(issuer).protocol === 'http:';
    const authentication = authenticationOf(clientSecret);
    const configuration = await discovery(new URL(issuer), clientId, undefined, authentication, {
      [customFetch]: providerFetch,
      timeout: providerTimeout,
      ...(isPlain && { execute: [allowInsecureRequests] }),
    });
    const metadata = configuration.serverMetadata();
    // Otherwise any tenant of a provider for several tenants could sign in.
    if (metadata.issuer !== issuer) throw new Error(`its issuer is ${metadata.issuer}`);
    const { jwks_uri: keysUrl } = metadata;
    if (keysUrl === undefined) throw new Error('it has no jwks_uri');
    // Whoever is between could sign logout tokens with keys of their own.
    if (!isPlain && new URL(keysUrl).protocol !== 'https:') {
      throw new Error('its jwks_uri is not an https URL');
    }
    const verify = createTokenCheck(keysUrl);
    return { configuration, verify, readAt: performance.now() };
  }

  /** Once at a time; an outage changes nothing while the last document is known. */
  function discovered(): Promise<Discovered> {
    if (known && performance.now() - known.readAt < maxAge) return Promise.resolve(known);
    reading ??= discover()
      .catch((cause: unknown) => {
        if (known) return { ...known, readAt: performance.now() };
        throw new ProviderUnavailable(`${issuer} cannot be used`, { cause });
      })
      .then((result) => {
        known = result;
        return result;
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  }

  const isComplete = (claims: Readonly<Record<string, unknown>>) =>
    ['email', 'name'].every((claim) => claims[claim] !== undefined) &&
    (groups.length === 0 || valueAt(claims, groupsClaim) !== undefined);

  return {
    id,
    name,
    issuer,
    groups,

    async signInUrl({ state, nonce, codeVerifier }, again) {
      const { configuration } = await discovered();
      return buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: scopes,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(again && { prompt: 'login', max_age: String(maxProofAge) }),
      });
    },

    async signedIn(callback, { state, nonce, codeVerifier }, again) {
      const { configuration, verify } = await discovered();
      const url = new URL(redirectUri);
      url.search = callback.search;
      const tokens = await authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
        ...(again && { maxAge: maxProofAge }),
      });
      const { id_token: idToken, access_token: accessToken } = tokens;
      const claims = tokens.claims();
      if (idToken === undefined || !claims) throw new Error('The provider sent no ID token');
      const expected = { issuer, audience: clientId, maxTokenAge };
      await verify(idToken, { ...expected, isFromProvider: true });
      // Issued to another client, with this one as audience (OpenID Connect Core 1.0, section 2).
      if (claims.azp !== undefined && claims.azp !== clientId) {
        throw new errors.JWTClaimValidationFailed('azp is another client', claims, 'azp');
      }
      const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
      const more =
        hasMore && !isComplete(claims)
          ? await fetchUserInfo(configuration, accessToken, claims.sub)
          : {};
      return { claims: readClaims(mergedClaims(claims, more), settings), idToken };
    },

    async logoutToken(token) {
      const { verify } = await discovered();
      return readLogoutToken(token, verify, { issuer, audience: clientId });
    },

    async logOutUrl(idToken, returnTo) {
      const { configuration } = await discovered();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: returnTo,
      });
    },
  };
}

export type Providers = ReadonlyMap<string, Provider>;

/** By ID, in the order of the configuration. */
export const createProviders = (
  settings: readonly IdentityProvider[],
  publicUrl: string,
): Providers => new Map(settings.map((one) => [one.id, createProvider(one, publicUrl)]));
