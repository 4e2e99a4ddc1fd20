// The end of a form: its Save button, which stays on the screen while there are unsaved changes.
import type { ReactNode } from 'react';
import { useBottomBar } from '../bottom-bar.ts';
import { Button } from '../button.tsx';
import { componentStrings } from '../strings.ts';
import { Unsaved } from './unsaved.tsx';

const strings = componentStrings.unsaved;

/** Takes the same space in both states, so that nothing on the page moves. */
export function SaveBar({
  form,
  isChanged,
  submit,
  busy,
  problem,
  onDiscard,
}: {
  /** ID of the form that it saves. */
  form: string;
  isChanged: boolean;
  /** The label of the button. */
  submit: string;
  busy: boolean;
  /** What went wrong, shown above the button. */
  problem: ReactNode;
  /** Returns to what is saved; left out where nothing is saved yet. */
  onDiscard?: () => void;
}) {
  const bar = useBottomBar<HTMLDivElement>(isChanged);
  return (
    <>
      <div
        ref={bar}
        className={`col-span-full rounded-2xl border p-3 ${isChanged ? 'sticky bottom-2 z-1 border-line bg-surface shadow-float' : 'border-transparent'}`}
      >
        {problem}
        <div className="flex min-h-9 flex-wrap items-center gap-2">
          <Button type="submit" form={form} look="primary" busy={busy}>
            {submit}
          </Button>
          {isChanged && onDiscard && (
            <Button look="quiet" disabled={busy} onClick={onDiscard}>
              {strings.discard}
            </Button>
          )}
          <p role="status" className="ml-auto px-1 text-sm text-muted">
            {isChanged && strings.changes}
          </p>
        </div>
      </div>
      <Unsaved when={!busy && isChanged} />
    </>
  );
}
