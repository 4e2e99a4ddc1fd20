// A list of things in a frame, which grows on request.
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

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
      Show more
    </Button>
  );
}
