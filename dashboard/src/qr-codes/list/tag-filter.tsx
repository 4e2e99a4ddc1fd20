// The tag filter: a popover with a tag picker.
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { loadChunk } from '../../graphql/reachability.ts';
import { qrCodeListStrings } from './strings.ts';

const strings = qrCodeListStrings.filters;

const TagPicker = lazy(async () => ({
  default: (await loadChunk(() => import('../tag-picker.tsx'))).TagPicker,
}));

const gap = 4;
const margin = 16;

/** Places the popover below its button, inside the window. */
function place(panel: HTMLElement, button: HTMLElement | null): void {
  const { left = margin, bottom = margin } = button?.getBoundingClientRect() ?? {};
  const width = Math.min(320, document.documentElement.clientWidth - 2 * margin);
  const maxLeft = document.documentElement.clientWidth - width - margin;
  panel.style.width = `${width}px`;
  panel.style.left = `${Math.min(left, maxLeft)}px`;
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
        {tags.length > 0 ? strings.tagCount({ count: tags.length }) : strings.tags}
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
            <TagPicker selected={tags} onChange={onChange} />
          </Suspense>
        )}
      </div>
    </>
  );
}
