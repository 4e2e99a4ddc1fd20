// Links to identity providers.
import { buttonClass } from '../../components/button.tsx';
import type { SignInProvidersQuery } from './provider.generated.ts';
import { providerStrings as strings } from './strings.ts';

export type Provider = SignInProvidersQuery['signInPolicy']['providers'][number];

interface Shown {
  provider: Provider;
  /** Path in the dashboard. */
  returnTo?: string | undefined;
}

/** A link, because its address has no secret. */
export function ProviderLink({ provider, returnTo }: Shown) {
  const query = new URLSearchParams(returnTo && { return: returnTo });
  return (
    <a href={query.size > 0 ? `${provider.url}?${query}` : provider.url} className={buttonClass()}>
      {strings.continueWith(provider)}
    </a>
  );
}
