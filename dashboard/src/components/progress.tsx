// A labeled progress bar for a long-running task.
import { useId } from 'react';

export function Progress({
  label,
  done,
  total,
  text,
}: {
  label: string;
  done: number;
  /** Undefined while unknown. */
  total: number | undefined;
  /** Says how far it is, such as `3 of 12 codes`. */
  text: (progress: { done: number; total: number }) => string;
}) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {total !== undefined && <span className="text-muted">{text({ done, total })}</span>}
      </div>
      <progress
        id={id}
        max={total === undefined ? undefined : Math.max(total, 1)}
        value={total === undefined ? undefined : done}
        className="h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunken indeterminate:animate-pulse indeterminate:bg-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
