// A button with visual variants.
import type { ComponentProps } from 'react';

const looks = {
  primary: 'px-3.5 bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'px-3.5 border border-line bg-surface text-ink hover:bg-sunken',
  danger: 'px-3.5 bg-danger text-on-danger hover:bg-danger-strong',
  quiet: 'px-3.5 text-muted hover:bg-sunken hover:text-ink',
  /** Like quiet, for several buttons in a table row. */
  small: 'px-2 text-muted hover:bg-sunken hover:text-ink',
};

type Look = keyof typeof looks;

/** The classes of a button, for links. */
export const buttonClass = (look: Look = 'plain'): string =>
  `inline-flex min-h-9 items-center justify-center gap-2 rounded-lg text-sm font-medium whitespace-nowrap transition-colors disabled:opacity-60 aria-disabled:opacity-60 ${looks[look]}`;

export function Button({
  look = 'plain',
  busy = false,
  className = '',
  type = 'button',
  onClick,
  ...rest
}: ComponentProps<'button'> & { look?: Look; busy?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      // `disabled` would take the focus away. Without its click, a submit button submits nothing, not
      // even for Enter in a field.
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${buttonClass(look)} ${className}`}
    />
  );
}
