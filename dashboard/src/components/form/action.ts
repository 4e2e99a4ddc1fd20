// Runs a mutation and keeps its state and errors.
import { useCallback, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import { confirmDone } from '../confirmations.tsx';
import { componentStrings } from '../strings.ts';

export interface Action<Data, Variables> {
  /**
   * Returns the data, which is not cached, or undefined if the mutation failed; `problems` then says why.
   * `confirmation` replaces the usual confirmation.
   */
  run: (variables: Variables, confirmation?: string) => Promise<Data | undefined>;
  busy: boolean;
  problems: Problems | undefined;
  /** Clears the problems. */
  reset: () => void;
}

export function useAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  /** The confirmation shown on success; null if the page itself shows the result. */
  done: string | null = componentStrings.saved,
): Action<Data, Variables> {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>();
  const run = useCallback(
    async (variables: Variables, confirmation?: string) => {
      setBusy(true);
      setProblems(undefined);
      const { data, error } = await client.mutation(document, variables).toPromise();
      setBusy(false);
      if (error) {
        setProblems(problemsOf(error));
        return undefined;
      }
      const message = confirmation ?? done;
      if (message !== null) confirmDone(message);
      return data;
    },
    [client, document, done],
  );
  const reset = useCallback(() => setProblems(undefined), []);
  return { run, busy, problems, reset };
}
