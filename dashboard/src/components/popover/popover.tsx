// A button that opens a panel with fields.
import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { placeAt } from './place.ts';

export const panelClass =
  'absolute inset-auto m-0 rounded-xl border border-line bg-surface text-ink shadow-float';

export function Popover({
  button,
  className,
  label,
  width,
  align = 'start',
  children,
}: {
  button: ReactNode;
  /** Of the button. */
  className: string;
  /** The accessible name of the panel. */
  label: string;
  width: number;
  align?: 'start' | 'end';
  /** Rendered while it is open. */
  children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={opener}
        type="button"
        popoverTarget={id}
        aria-expanded={open}
        className={className}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={({ currentTarget }) =>
          placeAt(currentTarget, opener.current, { width, align })
        }
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className={`${panelClass} p-4`}
      >
        {open && <Suspense>{children(() => panel.current?.hidePopover())}</Suspense>}
      </div>
    </>
  );
}
