// What every page has: a title, which takes the focus when one comes to it.
import { type ReactNode, useEffect, useRef } from 'react';
import { Visible } from './text/visible.tsx';

export function Page({
  title,
  intro,
  actions,
  children,
}: {
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · QR codes`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className="grid animate-appear gap-6">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="grid min-w-0 gap-1">
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight">
            <Visible text={title} />
          </h1>
          {intro && <p className="max-w-prose text-muted wrap-anywhere">{intro}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}

export const Card = ({ children }: { children: ReactNode }) => (
  <div className="rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">{children}</div>
);

/** What stands where there is nothing yet: what it is for, how to begin. */
export const EmptyState = ({
  title,
  titleId,
  children,
  action,
}: {
  title: string;
  /** For what is named by the title. */
  titleId?: string;
  children: ReactNode;
  action?: ReactNode;
}) => (
  <div className="grid justify-items-center gap-3 rounded-2xl border border-dashed border-edge px-6 py-12 text-center">
    <h2 id={titleId} className="font-semibold wrap-anywhere">
      {title}
    </h2>
    <p className="max-w-prose text-muted">{children}</p>
    {action}
  </div>
);
