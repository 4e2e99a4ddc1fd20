// Limits API keys to folders, and test keys to test codes.
import { ApiError } from '../../core/errors.ts';
import { Prisma } from '../../database/client/client.ts';
import type { Caller, KeyScope } from '../caller.ts';

const everything: KeyScope = { folderIds: null, test: false };

export const scopeOf = (caller: Caller | null): KeyScope =>
  caller?.kind === 'key' ? caller.scope : everything;

/** Whether it is only a part of the organization. */
export const isLimited = ({ folderIds, test }: KeyScope): boolean => folderIds !== null || test;

/** Whether the caller reaches only a part of the organization. */
export const isScoped = (caller: Caller | null): boolean => isLimited(scopeOf(caller));

/** `where` for the QR codes that the caller reaches. */
export function codesInScope(caller: Caller | null) {
  const { folderIds, test } = scopeOf(caller);
  const where = {
    ...(folderIds && { folderId: { in: [...folderIds] } }),
    ...(test && { test: true }),
  };
  return { AND: where } satisfies Prisma.QrCodeWhereInput;
}

/** The same in SQL. */
export function scopeConditions({ folderIds, test }: KeyScope): Prisma.Sql[] {
  return [
    ...(folderIds ? [Prisma.sql`"folderId" = ANY(${[...folderIds]}::text[])`] : []),
    ...(test ? [Prisma.sql`"test"`] : []),
  ];
}

/** `where` for the folders that the caller reaches. */
export function foldersInScope(caller: Caller | null) {
  const { folderIds } = scopeOf(caller);
  return {
    AND: folderIds ? { id: { in: [...folderIds] } } : {},
  } satisfies Prisma.FolderWhereInput;
}

const outOfScope = () =>
  new ApiError('FORBIDDEN', {
    message: 'This is not available to test keys and to API keys that are limited to folders',
  });

/** Throws FORBIDDEN for test keys, which only change test codes. */
export function requireLive(caller: Caller | null): void {
  if (scopeOf(caller).test) throw outOfScope();
}

/** Returns true. Throws FORBIDDEN for what concerns the whole organization. */
export function requireUnscoped(caller: Caller | null): true {
  if (isScoped(caller)) throw outOfScope();
  return true;
}
