// The line above the list: number of codes, select all, sort order.
import type { ReactNode } from 'react';
import { Options } from '../../components/form/options.tsx';
import type { ListSearch } from '../list-search.ts';
import { Choice } from './choice.tsx';
import { qrCodeListStrings } from './strings.ts';

const strings = qrCodeListStrings.head;
const { newest, ...orders } = strings.orders;

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
      <p role="status">{strings.count({ count: totalCount })}</p>
      {clear}
    </div>
    <Choice
      label={strings.sortBy}
      value={order}
      onChoose={onOrder}
      className="max-sm:w-full sm:ml-auto"
    >
      <option value="">{newest}</option>
      <Options labels={orders} />
    </Choice>
  </div>
);
