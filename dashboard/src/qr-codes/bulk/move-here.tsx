// Chooses codes to move into the folder that is shown.
import { useDeferredValue, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Field } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { counted } from '../../components/text/plural.ts';
import { useFolders } from '../../folders/folder-list.ts';
import { problemOf, problemsOf } from '../../graphql/problems.ts';
import { useOrganization } from '../../shell/organization.ts';
import type { SelectedCode } from '../selection.ts';
import { MatchingQrCodesDocument } from './bulk.generated.ts';
import { changeCodes, type Outcome } from './change.ts';

export function MoveHere({
  folder,
  onClose,
  onMoved,
}: {
  folder: string;
  onClose: () => void;
  onMoved: (words: string) => void;
}) {
  const { id: organization } = useOrganization();
  const client = useClient();
  const { nodes: folders } = useFolders();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly SelectedCode[]>([]);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const wanted = useDeferredValue(search.trim());
  const [{ data, error }] = useQuery({
    query: MatchingQrCodesDocument,
    variables: { organization, filter: wanted ? { search: wanted } : null },
  });
  const found = data?.organization?.qrCodes.nodes;
  const rows = [
    ...chosen.filter(({ id }) => !found?.some((code) => code.id === id)),
    ...(found ?? []),
  ];
  const move = async () => {
    setBusy(true);
    const change = { to: 'folder', folderId: folder } as const;
    const { signal } = new AbortController();
    const onProgress = () => undefined;
    const came = await changeCodes(client, organization, chosen, change, { onProgress, signal });
    setBusy(false);
    if (came.done.length > 0) {
      onMoved(
        `${counted(came.done.length, 'code')} ${came.done.length === 1 ? 'was' : 'were'} moved.`,
      );
    }
    if (came.failures.length === 0 && !came.stopped) onClose();
    else setOutcome(came);
  };
  const failed = outcome?.failures.map(({ name, why }) => `${name}: ${why}`).join(' ');
  return (
    <Dialog
      title={`Move codes to ${folders?.find(({ id }) => id === folder)?.name ?? 'this folder'}`}
      onClose={onClose}
      firm={busy}
    >
      <div className="grid gap-3">
        <Field
          label="Search by name or short code"
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
        {found && rows.length === 0 && <p className="text-sm text-muted">No codes match.</p>}
        <ul className="grid max-h-60 gap-2 overflow-y-auto py-1 pl-1">
          {rows.map(({ id, name }) => (
            <li key={id}>
              <Checkbox
                checked={chosen.some((one) => one.id === id)}
                onChange={({ target }) =>
                  setChosen(
                    target.checked
                      ? [...chosen, { id, name }]
                      : chosen.filter((one) => one.id !== id),
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
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" busy={busy} disabled={chosen.length === 0} onClick={move}>
          Move {counted(chosen.length, 'code')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
