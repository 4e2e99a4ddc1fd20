// The rows of the list: a table with sortable columns, or cards where there is no room for one.
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Column, Order } from '../options.ts';
import type { QrCodeRowFragment } from '../qr-codes.generated.ts';
import type { Selection } from '../selection.ts';
import { ColumnHead } from './column-head.tsx';
import type { Density } from './preferences.ts';
import { CodeRow } from './row/code-row.tsx';
import { qrCodeListStrings } from './strings.ts';

const strings = qrCodeListStrings.row;

/** By the number of columns beside the name; the same in each row, so that rows can be laid out alone. */
const grids = [
  '@2xl:grid-cols-[1.5rem_var(--picture)_minmax(0,1fr)_2.25rem]',
  '@2xl:grid-cols-[1.5rem_var(--picture)_minmax(0,1fr)_5.5rem_2.25rem]',
  '@2xl:grid-cols-[1.5rem_var(--picture)_minmax(0,1fr)_repeat(2,5.5rem)_2.25rem]',
  '@2xl:grid-cols-[1.5rem_var(--picture)_minmax(0,1fr)_repeat(3,5.5rem)_2.25rem]',
  '@2xl:grid-cols-[1.5rem_var(--picture)_minmax(0,1fr)_repeat(4,5.5rem)_2.25rem]',
  '@2xl:grid-cols-[1.5rem_var(--picture)_minmax(0,1fr)_repeat(5,5.5rem)_2.25rem]',
];

/** The same function in each render, so that rows that did not change are not rendered again. */
function useStable<Args extends unknown[]>(latest: (...args: Args) => void) {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...args: Args) => current.current(...args), []);
}

export function CodeTable({
  codes,
  slug,
  mayWrite,
  columns,
  density,
  order,
  onOrder,
  selection,
  onTag,
}: {
  codes: readonly QrCodeRowFragment[];
  slug: string;
  mayWrite: boolean;
  columns: readonly Column[];
  density: Density;
  order: Order | undefined;
  onOrder: (order: Order | undefined) => void;
  selection: Selection;
  onTag: (tag: string) => void;
}) {
  const grid = `gap-x-3 px-4 @2xl:grid ${grids[columns.length]}`;
  const shown = columns.join(' ');
  const select = useStable(selection.select);
  const filterByTag = useStable(onTag);
  const picture = density === 'compact' ? '[--picture:2.25rem]' : '[--picture:3.5rem]';
  return (
    <div className="@container overflow-clip rounded-2xl border border-line bg-surface">
      <table className={`block w-full ${picture}`}>
        <thead className="hidden border-b border-line text-xs text-muted @2xl:block">
          <tr className={`${grid} items-center py-1`}>
            <td />
            <td />
            <ColumnHead column="name" order={order} onOrder={onOrder} />
            {columns.map((column) => (
              <ColumnHead key={column} column={column} order={order} onOrder={onOrder} />
            ))}
            <td className="sr-only">{strings.actions}</td>
          </tr>
        </thead>
        <tbody className="block divide-y divide-line">
          {codes.map((code) => (
            <CodeRow
              key={code.id}
              code={code}
              slug={slug}
              mayWrite={mayWrite}
              columns={shown}
              density={density}
              grid={grid}
              selected={selection.has(code.id)}
              onSelect={select}
              onTag={filterByTag}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
