// A compact select, highlighted while an option other than the first is chosen.
import type { ReactNode } from 'react';

export const Choice = ({
  label,
  value,
  onChoose,
  className = '',
  children,
}: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  className?: string;
  children: ReactNode;
}) => (
  <select
    aria-label={label}
    value={value}
    onChange={(event) => onChoose(event.target.value)}
    className={`min-h-10 min-w-0 rounded-lg border bg-surface px-2.5 text-ink ${value ? 'border-accent font-medium' : 'border-edge'} ${className}`}
  >
    {children}
  </select>
);
