// A short list of QR codes, with a link to all of them.
import { type ReactNode, useId } from 'react';
import { Rows } from '../components/list.tsx';

export function CodeList({
  title,
  empty,
  all,
  children,
}: {
  title: string;
  /** Shown in place of an empty list. */
  empty: string;
  /** The link to the whole list. */
  all: ReactNode;
  children: readonly ReactNode[];
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid content-start gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {children.length > 0 && all}
      </div>
      {children.length > 0 ? (
        <Rows>{children}</Rows>
      ) : (
        <p className="rounded-2xl border border-dashed border-edge px-5 py-6 text-sm text-muted">
          {empty}
        </p>
      )}
    </section>
  );
}
