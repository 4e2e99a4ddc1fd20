// The heads of the columns, which sort the list.
import { type Column, type Order, sortsOf } from '../options.ts';
import { qrCodeListStrings } from './strings.ts';

const { columns: names } = qrCodeListStrings;

export function ColumnHead({
  column,
  order,
  onOrder,
}: {
  column: Column | 'name';
  order: Order | undefined;
  onOrder: (order: Order | undefined) => void;
}) {
  const sorts = sortsOf[column];
  const current = sorts.findIndex((sort) => sort.order === order);
  const direction = sorts[current]?.direction;
  // After the last one of its own, the list is sorted as it was at first.
  const next = current < 0 || sorts.length > 1 ? sorts[(current + 1) % sorts.length] : undefined;
  return (
    <th
      scope="col"
      aria-sort={direction ?? 'none'}
      className={`p-0 font-medium ${column === 'name' ? 'text-left' : 'text-right'}`}
    >
      <button
        type="button"
        onClick={() => onOrder(next?.order)}
        className={`inline-flex min-h-8 items-center gap-1 rounded-md whitespace-nowrap hover:text-ink ${direction ? 'text-ink' : ''}`}
      >
        {names[column]}
        <span aria-hidden="true">
          {direction === 'ascending' && '↑'}
          {direction === 'descending' && '↓'}
        </span>
      </button>
    </th>
  );
}
