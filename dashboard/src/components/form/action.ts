// Runs a mutation and keeps its state and errors.
import { useCallback, useState } from 'react';
import { type AnyVariables, type Client, type TypedDocumentNode, useClient } from 'urql';
import { type Problems, problemsOf } from '../../graphql/problems.ts';
import { componentStrings } from '../strings.ts';
import { confirmDone, type Undo } from '../toast/toasts.ts';

interface Done<Data> {
  /** Replaces the usual confirmation. */
  message?: string;
  /** How to undo the change; undefined if that is not possible. */
  undo?: (data: Data, client: Client) => Undo | undefined;
  /** Called with what went wrong, which `problems` says too. */
  onProblems?: (problems: Problems) => void;
}

export interface Action<Data, Variables> {
  /**
   * Returns the data, which is not cached, or undefined if the mutation failed; `problems` then says why.
   */
  run: (variables: Variables, done?: Done<Data>) => Promise<Data | undefined>;
  busy: boolean;
  problems: Problems | undefined;
  /** Clears the problems. */
  reset: () => void;
}

export function useAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  /** The confirmation shown on success; null if the page itself shows the result. */
  usual: string | null = componentStrings.saved,
): Action<Data, Variables> {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>();
  const run = useCallback(
    async (variables: Variables, { message, undo, onProblems }: Done<Data> = {}) => {
      setBusy(true);
      setProblems(undefined);
      const { data, error } = await client.mutation(document, variables).toPromise();
      setBusy(false);
      if (error) {
        const found = problemsOf(error);
        setProblems(found);
        onProblems?.(found);
        return undefined;
      }
      const text = message ?? usual;
      if (text !== null) confirmDone(text, data && undo?.(data, client));
      return data;
    },
    [client, document, usual],
  );
  const reset = useCallback(() => setProblems(undefined), []);
  return { run, busy, problems, reset };
}
