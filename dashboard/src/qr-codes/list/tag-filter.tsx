// Chooses the tags that all shown codes must carry, in a panel below its button.
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { part } from '../../graphql/reach.ts';

const TagPicker = lazy(async () => ({
  default: (await part(() => import('../tag-picker.tsx'))).TagPicker,
}));

const gap = 4;
const margin = 16;

/** Below the button, inside the window. The browser itself opens, closes and lifts it above the page. */
function place(panel: HTMLElement, button: HTMLElement | null): void {
  const { left = margin, bottom = margin } = button?.getBoundingClientRect() ?? {};
  const width = Math.min(320, document.documentElement.clientWidth - 2 * margin);
  const most = document.documentElement.clientWidth - width - margin;
  panel.style.width = `${width}px`;
  panel.style.left = `${Math.min(left, most)}px`;
  panel.style.top = `${bottom + window.scrollY + gap}px`;
}

export function TagFilter({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange: (tags: readonly string[]) => void;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        className={`${buttonClass()} col-span-2 min-h-10 justify-between! border-edge! font-normal! ${tags.length > 0 ? 'border-accent! font-medium!' : ''}`}
      >
        {tags.length > 0 ? `Tags (${tags.length})` : 'Tags'}
        <span aria-hidden="true">▾</span>
      </button>
      <div
        id={id}
        popover="auto"
        onBeforeToggle={({ currentTarget }) => place(currentTarget, button.current)}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className="absolute inset-auto m-0 rounded-xl border border-line bg-surface p-4 text-ink shadow-float"
      >
        {open && (
          <Suspense>
            <TagPicker chosen={tags} onChange={onChange} />
          </Suspense>
        )}
      </div>
    </>
  );
}
