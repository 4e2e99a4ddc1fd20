// The filters, the order and the columns of the list, as search parameters of the page.
import { isOneOf } from '../components/text/labels.ts';
import type { QrCodeFilter, QrCodeOrder, QrCodeType } from '../schema-types.generated.ts';
import { type ListedStatus, qrCodeListStrings } from './list/strings.ts';
import {
  type Attention,
  type Column,
  columns,
  defaultColumns,
  expiringDays,
  type Order,
  orders,
} from './options.ts';

export interface ListSearch {
  search?: string;
  folder?: string;
  tags?: string[];
  type?: QrCodeType;
  status?: ListedStatus;
  attention?: Attention;
  /** Newest first if left out. */
  order?: Order;
  /** The usual ones if left out. */
  columns?: Column[];
}

/** The router parses a search for digits as a number. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const isUsual = (chosen: readonly Column[]): boolean =>
  chosen.length === defaultColumns.length && chosen.every((one) => defaultColumns.includes(one));

/** Drops unknown and invalid parameters, so that no address leads to an error. */
export function parseListSearch(given: Record<string, unknown>): ListSearch {
  const search = text(given.search);
  const folder = text(given.folder);
  const tags = [given.tags].flat().map(text).filter(Boolean).slice(0, 50);
  const { type, status, attention, order } = given;
  const chosen = columns.filter((column) => [given.columns].flat().includes(column));
  return {
    ...(search && { search }),
    ...(folder && { folder }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    ...(isOneOf(qrCodeListStrings.types, type) && { type }),
    ...(isOneOf(qrCodeListStrings.listedStatuses, status) && { status }),
    ...(isOneOf(qrCodeListStrings.filters.attentions, attention) && { attention }),
    ...(isOneOf(orders, order) && { order }),
    ...(given.columns !== undefined && !isUsual(chosen) && { columns: chosen }),
  };
}

const hour = 3_600_000;

/** The next days, from the start of the hour, so that a list does not change each time it is rendered. */
export function expiringPeriod(): { since: string; until: string } {
  const now = Math.floor(Date.now() / hour) * hour;
  const until = new Date(now + expiringDays * 24 * hour);
  return { since: new Date(now).toISOString(), until: until.toISOString() };
}

export function toFilter({
  search,
  folder,
  tags,
  type,
  status,
  attention,
}: ListSearch): QrCodeFilter | null {
  const filter: QrCodeFilter = {
    ...(search && { q: search }),
    ...(folder && { folderId: folder }),
    ...(tags && { tags }),
    ...(type && { type }),
    ...(status && { status }),
    ...(attention === 'expiring' && { expiresAt: expiringPeriod() }),
    ...(attention === 'broken' && { destinationBroken: true }),
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
  attention,
  order,
}: ListSearch): URLSearchParams {
  const { since, until } = expiringPeriod();
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(folder && { folderId: folder }),
    ...(type && { type }),
    ...(status && { status }),
    ...(attention === 'expiring' && { expiresSince: since, expiresUntil: until }),
    ...(attention === 'broken' && { destinationBroken: 'true' }),
    ...(order && { sort: orders[order].rest }),
  });
  for (const tag of tags) query.append('tag', tag);
  return query;
}
