// Lists the QR codes of a part of an organization, such as a folder.
import { invalid } from '../../../core/errors.ts';
import { builder } from '../../../graphql/builder.ts';
import { offset, paged } from '../../shared/connection.ts';
import { QrCode } from '../type.ts';
import { QrCodeFilter } from './filter.ts';
import { costOfList } from './list.ts';
import { QrCodeOrder } from './order.ts';

interface Part {
  id: string;
  organizationId: string;
}

type Filter = typeof QrCodeFilter.$inferInput;

/** The filter within a part of the organization. Throws BAD_REQUEST for the filter of another one. */
export function within(
  field: 'folderId' | 'stylePresetId',
  { id, organizationId }: Part,
  filter: Filter | null | undefined,
) {
  const given = filter?.[field];
  if (given != null && given !== id) throw invalid(`filter.${field}`, `must be ${id}, or omitted`);
  return { organizationId, filter: { ...filter, [field]: id } };
}

/** Options of a list of QR codes. */
export const listOptions = {
  ...paged,
  type: QrCode,
  complexity: costOfList,
  args: {
    ...builder.args((t) => ({
      filter: t.field({ type: QrCodeFilter, description: 'Defaults to no filter.' }),
      orderBy: t.field({ type: QrCodeOrder, description: 'Defaults to `CREATED_AT_DESC`.' }),
    })),
    offset,
  },
} as const;
