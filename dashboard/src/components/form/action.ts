// A mutation that a person starts, with what is wrong with it.
import { useCallback, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import { confirmDone } from '../confirmations.tsx';

export interface Action<Data, Variables> {
  /**
   * The answer; undefined if it failed, which `problems` then tells. Kept nowhere else. `confirmation`
   * takes the place of what is usually said once it is done.
   */
  run: (variables: Variables, confirmation?: string) => Promise<Data | undefined>;
  busy: boolean;
  problems: Problems | undefined;
  /** Forgets what was wrong. */
  reset: () => void;
}

export function useAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  /** What a person is told once it is done; null where the page itself shows it. */
  done: string | null = 'Saved',
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
      const said = confirmation ?? done;
      if (said !== null) confirmDone(said);
      return data;
    },
    [client, document, done],
  );
  const reset = useCallback(() => setProblems(undefined), []);
  return { run, busy, problems, reset };
}
