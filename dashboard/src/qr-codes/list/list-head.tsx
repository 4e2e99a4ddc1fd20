// The line above the list: number of codes, select all, sort order on small screens, view settings.
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
  settings,
}: {
  totalCount: number;
  order: ListSearch['order'] | '';
  onOrder: (order: string) => void;
  selectAll: ReactNode;
  clear: ReactNode;
  settings: ReactNode;
}) => (
  <div className="@container">
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
      <div className="flex flex-wrap items-center gap-x-4 pl-4">
        {selectAll}
        <p role="status">{strings.count({ count: totalCount })}</p>
        {clear}
      </div>
      <div className="ml-auto flex gap-2 max-sm:w-full">
        <Choice
          label={strings.sortBy}
          value={order}
          onChoose={onOrder}
          // From there on, the heads of the columns sort.
          className="max-sm:flex-1 @2xl:hidden"
        >
          <option value="">{newest}</option>
          <Options labels={orders} />
        </Choice>
        {settings}
      </div>
    </div>
  </div>
);
