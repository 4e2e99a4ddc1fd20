// How far long work is.
import { useId } from 'react';
import { counted, written } from './text/count.ts';

export function Progress({
  label,
  done,
  total,
  one,
}: {
  label: string;
  done: number;
  /** Undefined: nobody knows yet. */
  total: number | undefined;
  /** What is counted, one of it. */
  one: string;
}) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {total !== undefined && (
          <span className="text-muted">
            {written(done)} of {counted(total, one)}
          </span>
        )}
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
