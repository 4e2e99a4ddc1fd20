// A modal dialog.
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

/**
 * The native modal dialog: it traps and restores focus and hides the page from screen readers. Escape
 * closes it, unless it is `firm`: then only its buttons do.
 */
export function Dialog({
  title,
  onClose,
  firm = false,
  children,
}: {
  title: string;
  onClose: () => void;
  firm?: boolean;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // Closed before it is removed, because only then does the browser give the focus back.
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      data-scroll-lock
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (!firm) onClose();
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))] animate-appear overflow-auto rounded-2xl border border-line bg-surface p-5 text-ink shadow-float backdrop:bg-black/50 sm:p-6"
    >
      <h2 id={heading} className="mb-4 text-lg font-semibold">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-6 flex flex-wrap justify-end gap-2">{children}</div>
);
