// What QR codes refer to, read once for all codes of a mutation.
import type { RequestDatabase } from '../context.ts';
import { typeOfId } from '../domain/id.ts';

export interface References {
  folders: ReadonlySet<string>;
}

interface Referring {
  folderId?: string | null;
}

/** Held until the mutation ends, so that nothing is deleted before a code refers to it. */
export async function readReferences(
  items: readonly Referring[],
  organizationId: string,
  prisma: RequestDatabase,
): Promise<References> {
  const named = items.flatMap(({ folderId }) => folderId ?? []);
  const ids = [...new Set(named)].filter((id) => typeOfId(id) === 'Folder');
  if (ids.length === 0) return { folders: new Set() };
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Folder" WHERE "id" = ANY(${ids}) AND "organizationId" = ${organizationId}
    ORDER BY "id" FOR KEY SHARE`;
  return { folders: new Set(rows.map(({ id }) => id)) };
}
