// Reads what QR codes refer to, once for all QR codes of a mutation.

import { scopeOf } from '../../auth/key/scope.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { type Identified, typeOfId } from '../../domain/id.ts';
import { type Style, storedStyle } from '../../domain/style/shape.ts';
import type { Context } from '../../graphql/context.ts';

export interface References {
  folders: ReadonlySet<string>;
  /** Whether the caller reaches no QR codes outside of folders. */
  needsFolder: boolean;
  logos: ReadonlySet<string>;
  stylePresets: ReadonlyMap<string, Style>;
}

interface Referring {
  folderId?: string | null;
  stylePresetId?: string | null;
  style?: { logo?: { id: string } | null } | null;
}

/**
 * Locks folders and logos until the mutation ends, so that they are not deleted meanwhile. What is in the trash
 * is left out, and folders that the caller does not reach.
 */
export async function readReferences(
  items: readonly Referring[],
  organizationId: string,
  { prisma, caller }: Pick<Context, 'prisma' | 'caller'>,
): Promise<References> {
  const { folderIds } = scopeOf(caller);
  const folders = named(
    'Folder',
    items.map(({ folderId }) => folderId),
  ).filter((id) => folderIds?.includes(id) ?? true);
  const stylePresets = await readStylePresets(items, organizationId, prisma);
  const logos = named('Logo', [
    ...items.map(({ style }) => style?.logo?.id),
    ...[...stylePresets.values()].map(({ logo }) => logo?.id),
  ]);
  return {
    folders: await hold(
      folders,
      (ids) => prisma.$queryRaw`
      SELECT "id" FROM "Folder" WHERE "id" = ANY(${ids}) AND "organizationId" = ${organizationId}
        AND "deletedAt" IS NULL
      ORDER BY "id" FOR KEY SHARE`,
    ),
    logos: await hold(
      logos,
      (ids) => prisma.$queryRaw`
      SELECT "id" FROM "Logo" WHERE "id" = ANY(${ids}) AND "organizationId" = ${organizationId}
        AND "deletedAt" IS NULL
      ORDER BY "id" FOR KEY SHARE`,
    ),
    needsFolder: folderIds !== null,
    stylePresets,
  };
}

async function hold(
  ids: string[],
  lock: (ids: string[]) => Promise<{ id: string }[]>,
): Promise<Set<string>> {
  return new Set(ids.length === 0 ? [] : (await lock(ids)).map(({ id }) => id));
}

async function readStylePresets(
  items: readonly Referring[],
  organizationId: string,
  prisma: RequestDatabase,
): Promise<Map<string, Style>> {
  const ids = named(
    'StylePreset',
    items.map(({ stylePresetId }) => stylePresetId),
  );
  if (ids.length === 0) return new Map();
  const where = { id: { in: ids }, organizationId, deletedAt: null };
  const rows = await prisma.stylePreset.findMany({ where, select: { id: true, style: true } });
  return new Map(rows.map(({ id, style }) => [id, storedStyle.parse(style)]));
}

/** The unique IDs of this type. */
function named(type: Identified, ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids)].flatMap((id) => (id != null && typeOfId(id) === type ? [id] : []));
}
