// Says why a sign-in at a provider failed.
import { useQuery } from 'urql';
import { Alert } from '../../../components/form/problem-note.tsx';
import { SignInProvidersDocument } from '../provider.generated.ts';
import type { ProblemSearch } from '../search.ts';
import { signInProblemStrings as strings } from './strings.ts';

export function SignInProblemNote({ problem, provider: id }: ProblemSearch) {
  const [{ data }] = useQuery({ query: SignInProvidersDocument, pause: problem === undefined });
  if (problem === undefined || !data) return null;
  const provider = data.signInPolicy.providers.find((one) => one.id === id);
  return (
    <Alert>{strings.problems[problem]({ provider: provider?.name ?? strings.unknown })}</Alert>
  );
}
