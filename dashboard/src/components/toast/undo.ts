// Undoes a change by another mutation.
import type { AnyVariables, Client, TypedDocumentNode } from 'urql';
import { problemsOf } from '../../graphql/problems.ts';
import { componentStrings } from '../strings.ts';
import type { Undo } from './toasts.ts';

const strings = componentStrings.toast;

/** By the error code of the API: why nothing was undone. */
const reasons: Readonly<Record<string, string>> = {
  PRECONDITION_FAILED: strings.changedSince,
  NOT_FOUND: strings.goneSince,
};

/** The mutation must name the version that the change made, so that later changes are kept. */
export const undoBy =
  <Data, Variables extends AnyVariables>(
    client: Client,
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Undo =>
  async () => {
    const { error } = await client.mutation(document, variables).toPromise();
    if (!error) return { text: strings.undone, failed: false };
    const { code = '', summary } = problemsOf(error);
    return { text: reasons[code] ?? strings.notUndone({ reason: summary }), failed: true };
  };
