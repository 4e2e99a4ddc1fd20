// Scans by country, device and so on, the most frequent first.
import { useId } from 'react';
import { Card } from '../components/page.tsx';
import { formatNumber } from '../components/text/plural.ts';
import { analyticsStrings } from './strings.ts';

const strings = analyticsStrings.breakdown;

interface Share {
  name: string;
  scans: number;
  percentage: number;
}

const maxShares = 8;

export function Breakdown({ title, shares }: { title: string; shares: readonly Share[] }) {
  const id = useId();
  return (
    <Card>
      <h2 id={id} className="mb-3 font-semibold">
        {title}
      </h2>
      {shares.length === 0 && <p className="text-sm text-muted">{strings.empty}</p>}
      <ol aria-labelledby={id} className="grid gap-2.5 text-sm">
        {shares.slice(0, maxShares).map(({ name, scans, percentage }) => (
          <li key={name} className="grid gap-1">
            <span className="flex justify-between gap-3">
              <span className="min-w-0 truncate">{name}</span>
              <span className="whitespace-nowrap text-muted">
                {formatNumber(scans)} · {strings.percentage({ percentage })}
              </span>
            </span>
            <span className="h-1.5 rounded-full bg-sunken" aria-hidden="true">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${percentage}%` }}
              />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
