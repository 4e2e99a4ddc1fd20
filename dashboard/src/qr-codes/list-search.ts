// The filters and the order of the list, as search parameters of the page.
import { isOneOf } from '../components/text/labels.ts';
import type { QrCodeFilter, QrCodeOrder, QrCodeType } from '../schema-types.generated.ts';
import { type ListedStatus, qrCodeListStrings } from './list/strings.ts';
import { orders } from './options.ts';

export interface ListSearch {
  search?: string;
  folder?: string;
  tags?: string[];
  type?: QrCodeType;
  status?: ListedStatus;
  /** Newest first if left out. */
  order?: keyof typeof orders;
}

/** The router parses a search for digits as a number. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Drops unknown and invalid parameters, so that no address leads to an error. */
export function parseListSearch(given: Record<string, unknown>): ListSearch {
  const search = text(given.search);
  const folder = text(given.folder);
  const tags = [given.tags].flat().map(text).filter(Boolean).slice(0, 50);
  const { type, status, order } = given;
  return {
    ...(search && { search }),
    ...(folder && { folder }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    ...(isOneOf(qrCodeListStrings.types, type) && { type }),
    ...(isOneOf(qrCodeListStrings.listedStatuses, status) && { status }),
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

/** The same filters as a query of the REST API. */
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
