// The frame of a page: its title, which takes the focus on navigation, intro and actions.
import { type ReactNode, useEffect, useRef } from 'react';
import { componentStrings } from './strings.ts';
import { Visible } from './text/visible.tsx';

export function Page({
  title,
  intro,
  breadcrumb,
  actions,
  children,
}: {
  title: string;
  intro?: ReactNode;
  /** A link to the page above this one. */
  breadcrumb?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { appName, page } = componentStrings;
    document.title = page.title({ title, app: appName });
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className="grid animate-appear gap-6">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="grid min-w-0 gap-1">
          {breadcrumb && <p className="text-sm text-muted">{breadcrumb} /</p>}
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

/** Shown in place of an empty list: what it is for and how to begin. */
export const EmptyState = ({
  title,
  titleId,
  children,
  action,
}: {
  title: string;
  /** ID of the title, for `aria-labelledby`. */
  titleId?: string;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <div className="grid justify-items-center gap-3 rounded-2xl border border-dashed border-edge px-6 py-12 text-center">
    <h2 id={titleId} className="font-semibold wrap-anywhere">
      {title}
    </h2>
    {children && <p className="max-w-prose text-muted">{children}</p>}
    {action}
  </div>
);
