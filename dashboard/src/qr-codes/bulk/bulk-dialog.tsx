// Asks what to do with the ticked codes, does it, tells what came of it.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { Progress } from '../../components/progress.tsx';
import { formatNumber, plural } from '../../components/text/plural.ts';
import { useOrganization } from '../../shell/organization.ts';
import type { SelectedCode } from '../selection.ts';
import { TagPicker } from '../tag-picker.tsx';
import { BulkOutcome } from './bulk-outcome.tsx';
import { type Change, changeCodes, type Outcome } from './change.ts';
import { FolderChoice } from './folder-choice.tsx';
import { type BulkAction, textsOf } from './texts.ts';

export function BulkDialog({
  kind,
  codes,
  onClose,
  onDone,
}: {
  kind: BulkAction;
  codes: readonly SelectedCode[];
  onClose: () => void;
  /** `left`: those that it was not done with. */
  onDone: (told: { words: string; left: SelectedCode[] }) => void;
}) {
  const client = useClient();
  const { id } = useOrganization();
  const [folderId, setFolderId] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [tried, setTried] = useState<number>();
  const [outcome, setOutcome] = useState<Outcome>();
  const stop = useRef(new AbortController());
  // Nobody sees any more what comes of it.
  useEffect(() => () => stop.current.abort(), []);
  const { title, question, submit, done: doneWords, look } = textsOf(kind, codes.length);

  const run = async (change: Change) => {
    setTried(0);
    stop.current = new AbortController();
    const { signal } = stop.current;
    const came = await changeCodes(client, id, codes, change, { onProgress: setTried, signal });
    setTried(undefined);
    if (signal.aborted && came.done.length === 0 && came.failures.length === 0) return;
    const left = [
      ...came.failures.map(({ why: _why, ...code }) => code),
      ...(came.stopped?.left ?? []),
    ];
    onDone({ words: doneWords(came.done.length), left });
    if (left.length === 0) onClose();
    else setOutcome(came);
  };

  if (outcome) {
    return (
      <BulkOutcome outcome={outcome} words={doneWords(outcome.done.length)} onClose={onClose} />
    );
  }
  const change = changeOf(kind, { folderId, tags });
  const busy = tried !== undefined;
  const content: Partial<Record<BulkAction, ReactNode>> = {
    move: <FolderChoice value={folderId} onChange={setFolderId} />,
    'add-tags': <TagPicker chosen={tags} onChange={setTags} mayMake />,
    'remove-tags': <TagPicker chosen={tags} onChange={setTags} />,
  };
  return (
    <Dialog title={title} onClose={onClose} firm={busy}>
      <div className="grid gap-4">
        {question && <p className="text-muted">{question}</p>}
        {!busy && content[kind]}
        {busy && (
          <Progress
            label="On its way"
            done={tried}
            total={codes.length}
            text={({ done, total }) =>
              `${formatNumber(done)} of ${plural(total, { one: '# code', other: '# codes' })}`
            }
          />
        )}
      </div>
      <DialogActions>
        {busy ? (
          <Button onClick={() => stop.current.abort()}>Stop</Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look={look} disabled={!change} onClick={() => change && run(change)}>
              {submit}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Undefined as long as something is to be chosen. */
function changeOf(
  kind: BulkAction,
  { folderId, tags }: { folderId: string; tags: readonly string[] },
): Change | undefined {
  switch (kind) {
    case 'move':
      return { to: 'folder', folderId: folderId || null };
    case 'add-tags':
      return tags.length > 0 ? { to: 'tags', add: tags } : undefined;
    case 'remove-tags':
      return tags.length > 0 ? { to: 'tags', remove: tags } : undefined;
    case 'delete':
      return { to: 'nothing' };
    default:
      return { to: 'status', status: kind };
  }
}
