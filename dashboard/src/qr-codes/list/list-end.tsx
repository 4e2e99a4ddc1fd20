// The end of the list: loads more rows when it comes near, or by its button.
import { useEffect, useRef } from 'react';
import { ShowMore } from '../../components/list.tsx';
import { qrCodeListStrings } from './strings.ts';

const strings = qrCodeListStrings.end;

/** How far below the window rows are loaded. */
const ahead = '800px';

export function ListEnd({
  list,
  count,
  total,
}: {
  list: {
    hasMore: boolean;
    busy: boolean;
    error: object | undefined;
    loadMore: () => Promise<void>;
  };
  /** Rows that are loaded. */
  count: number;
  total: number;
}) {
  const { hasMore, busy, error, loadMore } = list;
  const end = useRef<HTMLDivElement>(null);
  const isWaiting = hasMore && !busy && !error;
  useEffect(() => {
    const { current } = end;
    if (!current || !isWaiting) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        void loadMore();
      },
      { rootMargin: ahead },
    );
    observer.observe(current);
    return () => observer.disconnect();
  });
  return (
    <div ref={end} className="grid">
      <ShowMore list={list} />
      <p role="status" className="sr-only">
        {strings.loaded({ count, total })}
      </p>
    </div>
  );
}
