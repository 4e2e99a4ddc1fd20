// How many codes there are, in what order; ticks all of them that are on the screen.
import type { ReactNode } from 'react';
import { counted } from '../../components/text/plural.ts';
import type { ListSearch } from '../list-search.ts';
import { orders } from '../options.ts';
import { Choice } from './choice.tsx';

export const ListHead = ({
  totalCount,
  order = '',
  onOrder,
  selectAll,
  clear,
}: {
  totalCount: number;
  order: ListSearch['order'] | '';
  onOrder: (order: string) => void;
  selectAll: ReactNode;
  clear: ReactNode;
}) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
    <div className="flex flex-wrap items-center gap-x-4 pl-4">
      {selectAll}
      <p role="status">{counted(totalCount, 'code')}</p>
      {clear}
    </div>
    <Choice label="Order" value={order} onChoose={onOrder} className="max-sm:w-full sm:ml-auto">
      <option value="">Newest first</option>
      {Object.entries(orders).map(([value, { words }]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Choice>
  </div>
);
