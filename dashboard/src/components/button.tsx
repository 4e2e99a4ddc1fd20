// A button, in four looks.
import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border border-line bg-surface text-ink hover:bg-sunken',
  danger: 'bg-danger text-on-danger hover:bg-danger-strong',
  quiet: 'text-muted hover:bg-sunken hover:text-ink',
};

type Look = keyof typeof looks;

/** The same look for a link. */
export const buttonClass = (look: Look = 'plain'): string =>
  `inline-flex min-h-9 items-center justify-center gap-2 rounded-lg px-3.5 text-sm font-medium whitespace-nowrap transition-colors disabled:opacity-60 ${looks[look]}`;

export function Button({
  look = 'plain',
  busy = false,
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: Look; busy?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      disabled={busy || rest.disabled}
      aria-busy={busy || undefined}
      className={`${buttonClass(look)} ${className}`}
    />
  );
}
