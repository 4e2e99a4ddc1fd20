// The ways to sign in: identity providers first, then the form for a password, unless passwords are off, and
// passkeys.
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../components/button.tsx';
import { useAction } from '../../components/form/action.ts';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { SignInProvidersDocument, StartSignInDocument } from './provider.generated.ts';
import { type Provider, ProviderLink } from './provider-link.tsx';
import { providerStrings as strings } from './strings.ts';

/** A request, because the token of the invitation must not be in an address. */
function InvitedButton({ provider, invitation }: { provider: Provider; invitation: string }) {
  const { run, busy, problems } = useAction(StartSignInDocument, null);
  return (
    <>
      <Button
        busy={busy}
        onClick={async () => {
          const started = await run({ input: { provider: provider.slug, invitation } });
          if (started) window.location.assign(started.startSignIn.url);
        }}
      >
        {strings.continueWith(provider)}
      </Button>
      <ProblemNote problems={problems} />
    </>
  );
}

export function SignInChoices({
  returnTo,
  invitation,
  passkey,
  below,
  children,
}: {
  returnTo?: string | undefined;
  invitation?: string;
  /** What signs in with a passkey. */
  passkey?: ReactNode;
  /** Shown at the end, at the same time. */
  below?: ReactNode;
  /** What signs in with a password. */
  children: ReactNode;
}) {
  const [{ data, fetching }] = useQuery({ query: SignInProvidersDocument });
  if (fetching) return null;
  const { providers = [], passwordLogin = true } = data?.signInPolicy ?? {};
  if (providers.length === 0) {
    return (
      <>
        {children}
        {passkey}
        {below}
      </>
    );
  }
  return (
    <div className="grid gap-4">
      {providers.map((provider) =>
        invitation ? (
          <InvitedButton key={provider.slug} provider={provider} invitation={invitation} />
        ) : (
          <ProviderLink key={provider.slug} provider={provider} returnTo={returnTo} />
        ),
      )}
      {passwordLogin && (
        <>
          <p className="text-center text-sm text-muted">{strings.or}</p>
          <div>{children}</div>
        </>
      )}
      {passkey && <div>{passkey}</div>}
      {below && <div>{below}</div>}
    </div>
  );
}
