// Which codes are shown, in what order, as it stands in the address.
import { isOneOf } from '../components/text/labels.ts';
import { orders, statuses, types } from './options.ts';
import type { QrCodeFilter, QrCodeOrder, QrCodeStatus, QrCodeType } from './qr-codes.generated.ts';

export interface ListSearch {
  search?: string;
  folder?: string;
  tags?: string[];
  type?: QrCodeType;
  status?: QrCodeStatus;
  /** Left out: the newest first. */
  order?: keyof typeof orders;
}

/** A number that somebody looks for comes as one from the address. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** What is no filter of ours is left out, so that an address never leads to an error. */
export function parseListSearch(given: Record<string, unknown>): ListSearch {
  const search = text(given.search);
  const folder = text(given.folder);
  const tags = [given.tags].flat().map(text).filter(Boolean).slice(0, 50);
  const { type, status, order } = given;
  return {
    ...(search && { search }),
    ...(folder && { folder }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    ...(isOneOf(types, type) && { type }),
    ...(isOneOf(statuses, status) && { status }),
    ...(isOneOf(orders, order) && { order }),
  };
}

export function toFilter({ search, folder, tags, type, status }: ListSearch): QrCodeFilter | null {
  const filter: QrCodeFilter = {
    ...(search && { search }),
    ...(folder && { folderId: folder }),
    ...(tags && { tags }),
    ...(type && { type }),
    ...(status && { status }),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}

export const toOrder = ({ order }: ListSearch): QrCodeOrder | null =>
  order ? orders[order].graphql : null;

/** The same for REST. */
export function toRestQuery({
  search,
  folder,
  tags = [],
  type,
  status,
  order,
}: ListSearch): URLSearchParams {
  const query = new URLSearchParams({
    ...(search && { search }),
    ...(folder && { folderId: folder }),
    ...(type && { type }),
    ...(status && { status }),
    ...(order && { sort: orders[order].rest }),
  });
  for (const tag of tags) query.append('tag', tag);
  return query;
}
