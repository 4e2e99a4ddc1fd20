// The filter of QR codes, and which lists it reads.
import type { Caller } from '../../../auth/caller.ts';
import { isLimited, scopeOf } from '../../../auth/key/scope.ts';
import type { QrCodeStatus } from '../../../database/client/enums.ts';
import { partsOf } from '../../../domain/filter/combine.ts';
import { qrCodeFilter } from '../../../domain/qr-code/filter.ts';
import { filterFromZod } from '../../../graphql/from-zod/filter.ts';

export const QrCodeFilter = filterFromZod(
  'QrCodeFilter',
  qrCodeFilter,
  'Filters; omitted fields match everything, except that archived and deleted QR codes are only listed if the filter names their status, in whatever part.',
);

export type Filter = typeof QrCodeFilter.$inferInput;

/** Filters for which the database keeps counters. */
export type Counted = Pick<
  Filter,
  'type' | 'types' | 'status' | 'statuses' | 'folderId' | 'hasFolder'
>;

const isGiven = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';

const isEmpty = (fields: object): boolean => !Object.values(fields).some(isGiven);

/** Whether the database keeps no counter for the filter. */
export function isSearch(filter: Filter): boolean {
  const { type, types, status, statuses, folderId, hasFolder, ...others } = filter;
  return !isEmpty(others);
}

/** Whether a list in its order has an index for the filter, or few rows besides those that match. */
export function isPlainFilter(filter: Filter): boolean {
  const { type, status, folderId, ...others } = filter;
  return isEmpty(others);
}

export const tagsOf = ({ tag, tags }: Filter): string[] =>
  [tag ?? '', ...(tags ?? [])].filter((one) => one !== '');

/** The tag, if it is the only filter. */
export function soleTag(filter: Filter): string | undefined {
  const { tag, tags, ...others } = filter;
  const [one, ...more] = tagsOf(filter);
  return more.length === 0 && isEmpty(others) ? one : undefined;
}

/** Whether any part of the filter looks at scans or checks, which change no code. */
export const isAboutScans = (filter: Filter): boolean =>
  isGiven(filter.totalScans) ||
  isGiven(filter.lastScannedAt) ||
  isGiven(filter.destinationBroken) ||
  partsOf(filter).some(({ part }) => isAboutScans(part));

/** The statuses that the filter names outside of its parts. */
const ownStatuses = ({ status, statuses }: Counted): QrCodeStatus[] => [
  ...(status ? [status] : []),
  ...(statuses ?? []),
];

const named = (filter: Filter): QrCodeStatus[] => [
  ...ownStatuses(filter),
  ...partsOf(filter).flatMap(({ part }) => named(part)),
];

/** Archived and deleted codes are listed if their status is named. */
export function listedStatuses(filter: Filter): QrCodeStatus[] {
  const own = ownStatuses(filter);
  if (own.length > 0) return [...new Set(own)];
  return [...new Set<QrCodeStatus>(['ACTIVE', 'PAUSED', ...named(filter)])];
}

/** Matches no QR code. */
const nothing: Filter = { hasFolder: true, not: { hasFolder: true } };

/** What the caller lists: of a key that is limited, only what it reaches. */
export function filterInScope(filter: Filter, caller: Caller | null): Filter {
  const scope = scopeOf(caller);
  if (!isLimited(scope)) return filter;
  const { folderIds, test } = scope;
  const inFolders = folderIds?.length
    ? { or: folderIds.map((folderId) => ({ folderId })) }
    : nothing;
  return { and: [filter, ...(folderIds ? [inFolders] : []), ...(test ? [{ test }] : [])] };
}
