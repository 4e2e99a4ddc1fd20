// The dialog that moves codes to the open folder.
import { useDeferredValue, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Field } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { componentStrings } from '../../components/strings.ts';
import { useFolders } from '../../folders/folder-list.ts';
import { problemOf, problemsOf } from '../../graphql/problems.ts';
import { useOrganization } from '../../shell/organization.ts';
import type { SelectedCode } from '../selection.ts';
import { MatchingQrCodesDocument } from './bulk.generated.ts';
import { changeCodes, type Outcome } from './change.ts';
import { bulkStrings } from './strings.ts';
import { confirmOutcome } from './undo.ts';

const strings = bulkStrings.moveHere;

export function MoveHere({ folder, onClose }: { folder: string; onClose: () => void }) {
  const { id: organization } = useOrganization();
  const client = useClient();
  const { nodes: folders } = useFolders();
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<readonly SelectedCode[]>([]);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const query = useDeferredValue(search.trim());
  const [{ data, error }] = useQuery({
    query: MatchingQrCodesDocument,
    variables: { organization, filter: query ? { search: query } : null },
  });
  const found = data?.organization?.qrCodes.nodes;
  const rows = [
    ...selected.filter(({ id }) => !found?.some((code) => code.id === id)),
    ...(found ?? []),
  ];
  const move = async () => {
    setBusy(true);
    const change = { kind: 'folder', folderId: folder } as const;
    const { signal } = new AbortController();
    const onProgress = () => undefined;
    const result = await changeCodes(client, organization, selected, change, {
      onProgress,
      signal,
    });
    setBusy(false);
    const message = bulkStrings.actions.move.done({ count: result.done.length });
    confirmOutcome(client, organization, message, result);
    if (result.failures.length === 0 && !result.stopped) onClose();
    else setOutcome(result);
  };
  const failed = outcome?.failures.map(({ name, reason }) => `${name}: ${reason}`).join(' ');
  return (
    <Dialog
      title={strings.title({ folder: folders?.find(({ id }) => id === folder)?.name })}
      onClose={onClose}
      firm={busy}
    >
      <div className="grid gap-3">
        <Field
          label={strings.search}
          type="search"
          value={search}
          autoComplete="off"
          onChange={({ target }) => setSearch(target.value)}
        />
        <ProblemNote
          problems={
            (error && problemsOf(error)) ??
            outcome?.stopped?.problems ??
            (failed ? problemOf(failed) : undefined)
          }
        />
        {found && rows.length === 0 && <p className="text-sm text-muted">{strings.noMatch}</p>}
        <ul className="grid max-h-60 gap-2 overflow-y-auto py-1 pl-1">
          {rows.map(({ id, name }) => (
            <li key={id}>
              <Checkbox
                checked={selected.some((one) => one.id === id)}
                onChange={({ target }) =>
                  setSelected(
                    target.checked
                      ? [...selected, { id, name }]
                      : selected.filter((one) => one.id !== id),
                  )
                }
              >
                <span className="wrap-anywhere">{name}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </div>
      <DialogActions>
        <Button onClick={onClose}>{componentStrings.buttons.cancel}</Button>
        <Button look="primary" busy={busy} disabled={selected.length === 0} onClick={move}>
          {strings.submit({ count: selected.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
