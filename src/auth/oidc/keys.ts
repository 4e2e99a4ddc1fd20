// Verifies tokens with the keys of an identity provider, also after it has rotated them.
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import { ProviderUnavailable, providerFetch, providerTimeout } from './provider-fetch.ts';

/** Signatures by a private key: neither `none` nor those by the client secret. */
const algorithms = [
  ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
].flat();

/** Seconds that clocks may differ. */
export const clockTolerance = 30;

/** Seconds since a token was made, which is sent at once. */
export const maxTokenAge = 5 * 60;

export type VerifyToken = (
  token: string,
  options: JWTVerifyOptions & { isFromProvider: boolean },
) => Promise<JWTPayload>;

/** Throws an error of `jose` for a token that is not valid, ProviderUnavailable without the keys. */
export function createTokenCheck(keysUrl: string): VerifyToken {
  const keys = createRemoteJWKSet(new URL(keysUrl), {
    timeoutDuration: providerTimeout * 1_000,
    // Anybody can send logout tokens, whose unknown keys must not make the server a source of requests.
    cooldownDuration: 5_000,
    cacheMaxAge: 10 * 60_000,
    [customFetch]: (url, options) =>
      providerFetch(url, {
        ...options,
        headers: Object.fromEntries(options.headers),
        body: undefined,
      }),
  });

  return async (token, { isFromProvider, ...options }) => {
    const verify = async () =>
      (await jwtVerify(token, keys, { ...options, algorithms, clockTolerance })).payload;
    try {
      return await verify();
    } catch (error) {
      // A new key, within the cooldown.
      if (!isFromProvider || !(error instanceof errors.JWKSNoMatchingKey)) throw unavailable(error);
      await keys.reload().catch((cause: unknown) => {
        throw unavailable(cause);
      });
      return verify();
    }
  };
}

/** Errors about the keys themselves are problems of the provider. */
function unavailable(error: unknown): unknown {
  const isKeys = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  return isKeys ? new ProviderUnavailable('The keys cannot be read', { cause: error }) : error;
}
