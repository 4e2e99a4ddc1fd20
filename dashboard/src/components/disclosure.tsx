// A collapsible section of a form, whose content is rendered once it is opened.
import { type ReactNode, useEffect, useState } from 'react';

export function Disclosure({
  title,
  open = false,
  problem,
  children,
}: {
  title: string;
  /** Whether it is open initially. */
  open?: boolean;
  /** An error of a field inside, which opens it. */
  problem?: string | undefined;
  children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(open);
  const [wasOpened, setWasOpened] = useState(open);
  // It never closes by itself: fixing the error must not hide the field being edited.
  useEffect(() => {
    if (problem) setIsOpen(true);
  }, [problem]);
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
        if (currentTarget.open) setWasOpened(true);
      }}
      // Browsers cannot show what is invalid while it is closed, and would only refuse to submit.
      onInvalidCapture={({ currentTarget }) => {
        currentTarget.open = true;
      }}
      className="group border-t border-line pt-4"
    >
      <summary className="flex items-center justify-between rounded-md font-medium">
        {title}
        <span aria-hidden="true" className="text-muted transition-transform group-open:rotate-90">
          ›
        </span>
      </summary>
      <div className="mt-4 grid gap-4">{wasOpened && children}</div>
    </details>
  );
}
