// Sends people to an identity provider.
import { randomBytes } from 'node:crypto';
import type { Provider } from '../../../auth/oidc/provider.ts';
import {
  type ProviderStep,
  startProviderStep,
  stepCookie,
  stepSecrets,
} from '../../../auth/oidc/step.ts';
import { invalid } from '../../../core/errors.ts';
import type { Context, RequestContext } from '../../../graphql/context.ts';

const maxPath = 2_000;

/** A path below `/dashboard` to return to; `/` for anything that would leave it. */
export function dashboardPath(given: string | null | undefined): string {
  const base = 'http://dashboard.invalid';
  const url =
    given == null || given.length > maxPath ? null : URL.parse(`/dashboard${given}`, base);
  if (url?.origin !== base || !url.pathname.startsWith('/dashboard/')) return '/';
  return url.pathname.slice('/dashboard'.length) + url.search;
}

/** Throws BAD_REQUEST unless the provider is configured. */
export function requireProvider(id: string, { providers }: Pick<Context, 'providers'>): Provider {
  const provider = providers.get(id);
  if (!provider) throw invalid('input.provider', 'must be the ID of a provider in signInPolicy');
  return provider;
}

/**
 * The address at the provider; the response gets the cookie that the callback requires. Call it outside of
 * transactions. Throws ProviderUnavailable.
 */
export async function beginSignIn(
  provider: Provider,
  step: Omit<ProviderStep, 'provider'>,
  { prisma, secret, secureCookie, responseHeaders }: RequestContext,
): Promise<URL> {
  const token = randomBytes(32).toString('base64url');
  const url = await provider.signInUrl(stepSecrets(token, secret), step.purpose === 'again');
  await startProviderStep(token, { ...step, provider: provider.id }, prisma, secret);
  responseHeaders.append('set-cookie', stepCookie(token, secureCookie));
  return url;
}
