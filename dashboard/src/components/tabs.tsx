// Tabs: links between the pages of a section.
import type { ReactNode } from 'react';

/** The classes of a tab link. */
export const tabClass =
  'border-b-2 border-transparent px-1 pb-2 text-sm font-medium text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink';

export const Tabs = ({ name, children }: { name: string; children: ReactNode }) => (
  <nav aria-label={name} className="flex flex-wrap gap-x-5 gap-y-2 border-b border-line">
    {children}
  </nav>
);
