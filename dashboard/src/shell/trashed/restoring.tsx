// Whether what is deleted can be restored, for confirmations and their Undo.
import type { AnyVariables, Client, TypedDocumentNode } from 'urql';
import type { Undo } from '../../components/toast/toasts.ts';
import { undoBy } from '../../components/toast/undo.ts';
import { useOrganization } from '../organization.ts';
import { restoringStrings as strings } from './strings.ts';

/** Says for how long things that are deleted can be restored. */
export function RestoreNote({ count = 1 }: { count?: number }) {
  const { trashDays } = useOrganization();
  return <p>{trashDays === 0 ? strings.never : strings.restorable({ count, days: trashDays })}</p>;
}

/** The Undo of a deletion; undefined if nothing goes to the trash. */
export function useUndoOfDeletion<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): (variables: Variables) => (data: unknown, client: Client) => Undo | undefined {
  const { trashDays } = useOrganization();
  return (variables) => (_data, client) =>
    trashDays === 0 ? undefined : undoBy(client, document, variables);
}
