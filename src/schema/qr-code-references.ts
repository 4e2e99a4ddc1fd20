// What QR codes refer to, read once for all codes of a mutation.
import type { RequestDatabase } from '../context.ts';
import { typeOfId } from '../domain/id.ts';

export interface References {
  folders: ReadonlySet<string>;
  logos: ReadonlySet<string>;
}

interface Referring {
  folderId?: string | null;
  style?: { logo?: { id: string } | null } | null;
}

/** Held until the mutation ends, so that nothing is deleted before a code refers to it. */
export async function readReferences(
  items: readonly Referring[],
  organizationId: string,
  prisma: RequestDatabase,
): Promise<References> {
  const folderIds = named(
    'Folder',
    items.map(({ folderId }) => folderId),
  );
  const logoIds = named(
    'Logo',
    items.map(({ style }) => style?.logo?.id),
  );
  const folders =
    folderIds.length > 0 &&
    (await prisma.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Folder" WHERE "id" = ANY(${folderIds}) AND "organizationId" = ${organizationId}
      ORDER BY "id" FOR KEY SHARE`);
  const logos =
    logoIds.length > 0 &&
    (await prisma.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Logo" WHERE "id" = ANY(${logoIds}) AND "organizationId" = ${organizationId}
      ORDER BY "id" FOR KEY SHARE`);
  const ids = (rows: { id: string }[] | false) => new Set((rows || []).map(({ id }) => id));
  return { folders: ids(folders), logos: ids(logos) };
}

/** The ids that can name such a thing, each once. */
function named(type: 'Folder' | 'Logo', ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids)].flatMap((id) => (id != null && typeOfId(id) === type ? [id] : []));
}
