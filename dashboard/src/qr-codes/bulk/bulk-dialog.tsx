// The dialog of a bulk action: asks for its options, runs it, shows progress and result.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { Progress } from '../../components/progress.tsx';
import { componentStrings } from '../../components/strings.ts';
import { useOrganization } from '../../shell/organization.ts';
import { RestoreNote } from '../../shell/trashed/restoring.tsx';
import type { SelectedCode } from '../selection.ts';
import { qrCodeStrings } from '../strings.ts';
import { TagPicker } from '../tag-picker.tsx';
import { BulkOutcome } from './bulk-outcome.tsx';
import { type Change, changeCodes, type Outcome } from './change.ts';
import { FolderChoice } from './folder-choice.tsx';
import { type BulkAction, bulkStrings } from './strings.ts';
import { confirmOutcome } from './undo.ts';

const strings = bulkStrings.dialog;
const { buttons } = componentStrings;

export function BulkDialog({
  action,
  codes,
  onClose,
  onDone,
}: {
  action: BulkAction;
  codes: readonly SelectedCode[];
  onClose: () => void;
  /** `left`: the codes that were not changed. */
  onDone: (left: SelectedCode[]) => void;
}) {
  const client = useClient();
  const { id, trashDays } = useOrganization();
  const [folderId, setFolderId] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [tried, setTried] = useState<number>();
  const [outcome, setOutcome] = useState<Outcome>();
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const { title, question, submit, done } = bulkStrings.actions[action];
  const size = { count: codes.length };

  const run = async (change: Change) => {
    setTried(0);
    stop.current = new AbortController();
    const { signal } = stop.current;
    const result = await changeCodes(client, id, codes, change, { onProgress: setTried, signal });
    setTried(undefined);
    if (signal.aborted && result.done.length === 0 && result.failures.length === 0) return;
    const left = [
      ...result.failures.map(({ reason: _reason, ...code }) => code),
      ...(result.stopped?.left ?? []),
    ];
    const isForGood = action === 'delete' && trashDays === 0;
    const text = (isForGood ? bulkStrings.deleted : done)({ count: result.done.length });
    confirmOutcome(client, id, text, isForGood ? { ...result, trashed: [] } : result);
    onDone(left);
    if (left.length === 0) onClose();
    else setOutcome(result);
  };

  if (outcome) {
    return (
      <BulkOutcome
        outcome={outcome}
        message={done({ count: outcome.done.length })}
        onClose={onClose}
      />
    );
  }
  const change = changeOf(action, { folderId, tags });
  const busy = tried !== undefined;
  const content: Partial<Record<BulkAction, ReactNode>> = {
    move: <FolderChoice value={folderId} onChange={setFolderId} />,
    'add-tags': <TagPicker selected={tags} onChange={setTags} canCreate />,
    'remove-tags': <TagPicker selected={tags} onChange={setTags} />,
  };
  return (
    <Dialog title={title(size)} onClose={onClose} firm={busy}>
      <div className="grid gap-4">
        {question && <p className="text-muted">{question(size)}</p>}
        {action === 'delete' && <RestoreNote count={codes.length} />}
        {!busy && content[action]}
        {busy && (
          <Progress
            label={strings.working}
            done={tried}
            total={codes.length}
            text={qrCodeStrings.progress}
          />
        )}
      </div>
      <DialogActions>
        {busy ? (
          <Button onClick={() => stop.current.abort()}>{buttons.stop}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{buttons.cancel}</Button>
            <Button
              look={action === 'delete' ? 'danger' : 'primary'}
              disabled={!change}
              onClick={() => change && run(change)}
            >
              {submit(size)}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Undefined until the required options are chosen. */
function changeOf(
  action: BulkAction,
  { folderId, tags }: { folderId: string; tags: readonly string[] },
): Change | undefined {
  switch (action) {
    case 'move':
      return { kind: 'folder', folderId: folderId || null };
    case 'add-tags':
      return tags.length > 0 ? { kind: 'tags', add: tags } : undefined;
    case 'remove-tags':
      return tags.length > 0 ? { kind: 'tags', remove: tags } : undefined;
    case 'delete':
    case 'unarchive':
      return { kind: action };
    default:
      return { kind: 'status', status: action };
  }
}
