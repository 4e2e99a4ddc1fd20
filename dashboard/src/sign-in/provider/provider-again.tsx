// Signs in at an identity provider in another tab, so that this page keeps what was entered.
import { useEffect } from 'react';
import { useClient } from 'urql';
import { buttonClass } from '../../components/button.tsx';
import { WhoAmIDocument } from '../email/email.generated.ts';
import type { Account } from '../session.ts';
import { onSignedIn } from './other-tab.ts';
import { providerStrings } from './strings.ts';

const strings = providerStrings.again;

/** Nothing for an account without a linked provider. */
export function ProviderAgain({
  account: { email, identities },
  confirms = false,
  onDone,
}: {
  account: Account;
  /** Whether the provider asks, even if the person is signed in there. */
  confirms?: boolean;
  onDone: () => void;
}) {
  const client = useClient();
  useEffect(
    () =>
      onSignedIn(async () => {
        const { data } = await client.query(WhoAmIDocument, {}).toPromise();
        // What is on the page belongs to the other account.
        if (data?.me.email === email) onDone();
        else location.reload();
      }),
    [client, email, onDone],
  );
  const providers = identities.flatMap(({ provider }) => provider ?? []);
  if (providers.length === 0) return null;
  const query = new URLSearchParams({ return: '/signed-in', ...(confirms && { again: '' }) });
  return (
    <div className="grid gap-2">
      {providers.map(({ slug, name, url }) => (
        <a
          key={slug}
          href={`${url}?${query}`}
          target="_blank"
          rel="noopener"
          className={buttonClass()}
        >
          {providerStrings.continueWith({ name })}
        </a>
      ))}
      <p className="text-sm text-muted">{strings.newTab}</p>
    </div>
  );
}
