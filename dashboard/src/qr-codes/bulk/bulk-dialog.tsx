// The dialog of a bulk action: asks for its options, runs it, shows progress and result.
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { componentStrings } from '../../components/strings.ts';
import { useOrganization } from '../../shell/organization.ts';
import { RestoreNote } from '../../shell/trashed/restoring.tsx';
import type { SelectedCode } from '../selection.ts';
import { TagPicker } from '../tag-picker.tsx';
import { BulkOutcome } from './bulk-outcome.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import type { Change } from './change.ts';
import { FolderChoice } from './folder-choice.tsx';
import { useBulkRun } from './run.ts';
import { type BulkAction, bulkStrings } from './strings.ts';
import { TemplateChoice } from './template-choice.tsx';

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
  const { trashDays } = useOrganization();
  const [folderId, setFolderId] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [template, setTemplate] = useState('');
  const { title, question, submit, done } = bulkStrings.actions[action];
  const isForGood = action === 'delete' && trashDays === 0;
  const message = isForGood ? bulkStrings.deleted : done;
  const { tried, outcome, run, stop } = useBulkRun({ message, isForGood, onDone, onClose });
  const size = { count: codes.length };

  if (outcome) {
    return (
      <BulkOutcome
        outcome={outcome}
        message={done({ count: outcome.done.length })}
        onClose={onClose}
      />
    );
  }
  const chosen = [...new Set([...tags, ...typed])];
  const change = changeOf(action, { folderId, tags: chosen, template });
  const content: Partial<Record<BulkAction, ReactNode>> = {
    move: <FolderChoice value={folderId} onChange={setFolderId} />,
    'add-tags': <TagPicker selected={tags} onChange={setTags} onType={setTyped} canCreate />,
    'remove-tags': <TagPicker selected={tags} onChange={setTags} />,
    template: <TemplateChoice value={template} onChange={setTemplate} />,
  };
  return (
    <Dialog title={title(size)} onClose={onClose} firm={tried !== undefined}>
      <div className="grid gap-4">
        {question && <p className="text-muted">{question(size)}</p>}
        {action === 'delete' && <RestoreNote count={codes.length} />}
        {tried === undefined && content[action]}
      </div>
      {tried === undefined ? (
        <DialogActions>
          <Button onClick={onClose}>{componentStrings.buttons.cancel}</Button>
          <Button
            look={action === 'delete' ? 'danger' : 'primary'}
            disabled={!change}
            onClick={() => change && run(codes, change)}
          >
            {submit(size)}
          </Button>
        </DialogActions>
      ) : (
        <BulkProgress done={tried} total={codes.length} onStop={stop} />
      )}
    </Dialog>
  );
}

/** Undefined until the required options are chosen. */
function changeOf(
  action: BulkAction,
  { folderId, tags, template }: { folderId: string; tags: readonly string[]; template: string },
): Change | undefined {
  switch (action) {
    case 'move':
      return { kind: 'folder', folderId: folderId || null };
    case 'add-tags':
      return tags.length > 0 ? { kind: 'tags', add: tags } : undefined;
    case 'remove-tags':
      return tags.length > 0 ? { kind: 'tags', remove: tags } : undefined;
    case 'template':
      return template ? { kind: 'style', stylePresetId: template } : undefined;
    case 'delete':
    case 'unarchive':
      return { kind: action };
    default:
      return { kind: 'status', status: action };
  }
}
