// A part of a form that most people do not need; what is in it is made once it is opened.
import { type ReactNode, useState } from 'react';

export function Disclosure({
  title,
  open = false,
  children,
}: {
  title: string;
  /** Whether it begins open. */
  open?: boolean;
  children: ReactNode;
}) {
  // Later only its reader opens and closes it: what is emptied must not close around who types.
  const [begins] = useState(open);
  const [opened, setOpened] = useState(open);
  return (
    <details
      open={begins}
      onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}
      className="group border-t border-line pt-4"
    >
      <summary className="flex items-center justify-between rounded-md font-medium">
        {title}
        <span aria-hidden="true" className="text-muted transition-transform group-open:rotate-90">
          ›
        </span>
      </summary>
      <div className="mt-4 grid gap-4">{opened && children}</div>
    </details>
  );
}
