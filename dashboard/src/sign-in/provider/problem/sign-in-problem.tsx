// Says why a sign-in at a provider failed.
import { useQuery } from 'urql';
import { Button } from '../../../components/button.tsx';
import { useAction } from '../../../components/form/action.ts';
import { Alert, ProblemNote } from '../../../components/form/problem-note.tsx';
import { SignInProvidersDocument, StartSignInDocument } from '../provider.generated.ts';
import type { ProblemSearch } from '../search.ts';
import { signInProblemStrings as strings } from './strings.ts';

interface SignInProblemNoteProps extends ProblemSearch {
  returnTo?: string | undefined;
}

export function SignInProblemNote({ problem, provider: id, returnTo }: SignInProblemNoteProps) {
  const [{ data }] = useQuery({ query: SignInProvidersDocument, pause: problem === undefined });
  if (problem === undefined || !data) return null;
  const provider = data.signInPolicy.providers.find((one) => one.slug === id);
  return (
    <>
      <Alert>{strings.problems[problem]({ provider: provider?.name ?? strings.unknown })}</Alert>
      {problem === 'address-unverified' && provider && (
        <ClaimButton provider={provider.slug} returnTo={returnTo} />
      )}
    </>
  );
}

/** Signs in with a new account, which takes the address. */
function ClaimButton({ provider, returnTo }: { provider: string; returnTo: string | undefined }) {
  const { run, busy, problems } = useAction(StartSignInDocument, null);
  return (
    <div className="my-4">
      <Button
        busy={busy}
        onClick={async () => {
          const input = { provider, claimEmail: true, returnTo: returnTo ?? null };
          const started = await run({ input });
          if (started) window.location.assign(started.startSignIn.url);
        }}
      >
        {strings.claim}
      </Button>
      <ProblemNote problems={problems} />
    </div>
  );
}
