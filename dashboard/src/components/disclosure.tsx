// A part of a form that most people do not need; what is in it is made once it is opened.
import { type ReactNode, useEffect, useState } from 'react';

export function Disclosure({
  title,
  open = false,
  problem,
  children,
}: {
  title: string;
  /** Whether it begins open. */
  open?: boolean;
  /** What is wrong with something in it, which opens it. */
  problem?: string | undefined;
  children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(open);
  const [wasOpened, setWasOpened] = useState(open);
  // Only its reader closes it: what is emptied must not close around who types.
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
