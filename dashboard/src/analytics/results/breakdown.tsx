// Scans by country, device and so on, the most frequent first; a click on a row filters by it.
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/page.tsx';
import { formatNumber } from '../../components/text/plural.ts';
import { Visible } from '../../components/text/visible.tsx';
import { CsvButton } from '../csv.tsx';
import { analyticsStrings } from '../strings.ts';

const strings = analyticsStrings.breakdown;

export interface Share {
  /** By which it is filtered. */
  value: string;
  name: string;
  scans: number;
  percentage: number;
}

const shownFirst = 8;

export function Breakdown({
  title,
  shares,
  chosen,
  onToggle,
  note,
}: {
  title: string;
  shares: readonly Share[];
  /** Values that are in the filter. */
  chosen: readonly string[] | undefined;
  onToggle: (value: string) => void;
  /** Shown instead of rows. */
  note?: ReactNode;
}) {
  const id = useId();
  const [all, setAll] = useState(false);
  const rows = all ? shares : shares.slice(0, shownFirst);
  return (
    <Card>
      <div className="mb-3 flex items-center justify-between gap-2">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {shares.length > 0 && (
          <CsvButton
            name={title}
            table={() => ({
              columns: [title, analyticsStrings.scans, strings.share],
              rows: shares.map(({ name, scans, percentage }) => [name, scans, percentage]),
            })}
          />
        )}
      </div>
      {note}
      {shares.length === 0 && !note && <p className="text-sm text-muted">{strings.empty}</p>}
      <ol aria-labelledby={id} className="grid gap-0.5 text-sm">
        {rows.map(({ value, name, scans, percentage }) => (
          <li key={`${value} ${name}`}>
            <button
              type="button"
              aria-pressed={chosen?.includes(value) ?? false}
              onClick={() => onToggle(value)}
              className="grid w-full gap-1 rounded-md px-1.5 py-1 text-left hover:bg-sunken aria-pressed:bg-accent-soft"
            >
              <span className="flex justify-between gap-3">
                <span className="min-w-0 truncate">
                  <Visible text={name} />
                </span>
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
            </button>
          </li>
        ))}
      </ol>
      {shares.length > shownFirst && (
        <Button look="small" className="mt-2" onClick={() => setAll(!all)}>
          {all ? strings.fewer : strings.all({ count: shares.length })}
        </Button>
      )}
    </Card>
  );
}
