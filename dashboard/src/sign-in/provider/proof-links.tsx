// Links with which people who have no password prove again who they are, at their identity provider.
import { useQuery } from 'urql';
import { buttonClass } from '../../components/button.tsx';
import { SignInProvidersDocument } from './provider.generated.ts';
import { pageHere } from './search.ts';
import { providerStrings } from './strings.ts';

const strings = providerStrings.proof;

export function ProofLinks() {
  const [{ data, fetching }] = useQuery({ query: SignInProvidersDocument });
  if (fetching) return null;
  const providers = data?.signInPolicy.providers ?? [];
  const query = new URLSearchParams({ again: '', return: pageHere() });
  return (
    <div className="grid gap-4">
      <p className="text-muted">{providers.length > 0 ? strings.text : strings.logInAgain}</p>
      {providers.map((provider) => (
        <a key={provider.id} href={`${provider.url}?${query}`} className={buttonClass()}>
          {strings.confirmWith(provider)}
        </a>
      ))}
    </div>
  );
}
