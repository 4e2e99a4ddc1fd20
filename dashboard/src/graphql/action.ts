// A mutation that a person starts, with what is wrong with it.
import { useCallback, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { type Problems, problemsOf } from './problems.ts';

export interface Action<Data, Variables> {
  /** The answer; undefined if it failed, which `problems` then tells. Kept nowhere else. */
  run: (variables: Variables) => Promise<Data | undefined>;
  busy: boolean;
  problems: Problems | undefined;
  /** Forgets what was wrong. */
  reset: () => void;
}

export function useAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Action<Data, Variables> {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>();
  const run = useCallback(
    async (variables: Variables) => {
      setBusy(true);
      setProblems(undefined);
      const { data, error } = await client.mutation(document, variables).toPromise();
      setBusy(false);
      if (error) setProblems(problemsOf(error));
      return error ? undefined : data;
    },
    [client, document],
  );
  const reset = useCallback(() => setProblems(undefined), []);
  return { run, busy, problems, reset };
}
