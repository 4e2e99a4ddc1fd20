// A bordered list and its “Show more” button.
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { componentStrings } from './strings.ts';

export const Rows = ({ children }: { children: ReactNode }) => (
  <ul className="divide-y divide-line rounded-2xl border border-line bg-surface">{children}</ul>
);

export function ShowMore({
  list: { hasMore, busy, loadMore },
}: {
  list: { hasMore: boolean; busy: boolean; loadMore: () => Promise<void> };
}) {
  if (!hasMore) return null;
  return (
    <Button busy={busy} onClick={loadMore} className="justify-self-center">
      {componentStrings.list.more}
    </Button>
  );
}
