// A labeled checkbox.
import type { ComponentProps, ReactNode } from 'react';

export const Checkbox = ({
  children,
  ...input
}: ComponentProps<'input'> & { children: ReactNode }) => (
  <label className="flex items-start gap-2.5 text-sm">
    <input {...input} type="checkbox" className="mt-1 size-4 accent-accent" />
    <span>{children}</span>
  </label>
);
