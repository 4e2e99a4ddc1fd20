// A change since the earlier period.
import { formatChange } from './numbers.ts';
import { analyticsStrings } from './strings.ts';

export const Change = ({
  change,
  now,
  before,
  period,
}: {
  /** In percent; null if the earlier number is 0. */
  change: number | null;
  now: number;
  /** The earlier number, as text. */
  before: string;
  /** The earlier period, as text. */
  period: string;
}) => (
  <p className="mt-1 text-sm text-muted">
    <span
      className={`rounded-md px-1.5 py-0.5 font-medium ${(change ?? 0) < 0 ? 'bg-warning-soft text-warning' : 'bg-accent-soft text-accent'}`}
    >
      {formatChange(change, now)}
    </span>{' '}
    {analyticsStrings.compare.before({ before, period })}
  </p>
);
