// Links to identity providers.
import { useQuery } from 'urql';
import { buttonClass } from '../../components/button.tsx';
import { SignInProvidersDocument, type SignInProvidersQuery } from './provider.generated.ts';
import { providerStrings as strings } from './strings.ts';

export type Provider = SignInProvidersQuery['signInPolicy']['providers'][number];

interface Shown {
  provider: Provider;
  /** Path in the dashboard. */
  returnTo?: string | undefined;
  /** Whether the provider asks also those who are logged in there. */
  again?: boolean;
}

/** A link, because its address has no secret. */
export function ProviderLink({ provider, returnTo, again = false }: Shown) {
  const query = new URLSearchParams({
    ...(again && { again: '' }),
    ...(returnTo && { return: returnTo }),
  });
  return (
    <a href={query.size > 0 ? `${provider.url}?${query}` : provider.url} className={buttonClass()}>
      {strings.continueWith(provider)}
    </a>
  );
}

/** For somebody who can prove who they are only at a provider; comes back to this page. */
export function ProveAtProvider() {
  const [{ data }] = useQuery({ query: SignInProvidersDocument });
  const { pathname, search } = window.location;
  return (
    <div className="grid gap-2">
      {data?.signInPolicy.providers.map((provider) => (
        <ProviderLink
          key={provider.id}
          provider={provider}
          returnTo={pathname.slice('/dashboard'.length) + search}
          again
        />
      ))}
    </div>
  );
}
