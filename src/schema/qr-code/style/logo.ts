// Loads the logo images of styles.

import { batched } from '../../../database/batch.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { type LogoImage, logoMediaTypes } from '../../../domain/render/logo.ts';
import type { Style } from '../../../domain/style/shape.ts';

type ReadLogo = (wanted: { id: string; organizationId: string }) => Promise<LogoImage | null>;

const readers = new WeakMap<RequestDatabase, ReadLogo>();

/** Batches the logos of a list of codes into one query and reads each logo once. */
function createReader(prisma: RequestDatabase): ReadLogo {
  return batched(async (wanted) => {
    const rows = await prisma.logo.findMany({
      where: {
        id: { in: [...new Set(wanted.map(({ id }) => id))] },
        organizationId: { in: [...new Set(wanted.map(({ organizationId }) => organizationId))] },
      },
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return wanted.map(({ id, organizationId }) => {
      const row = found.get(id);
      const mediaType = logoMediaTypes.find((one) => one === row?.mediaType);
      return row?.organizationId === organizationId && mediaType ? { ...row, mediaType } : null;
    });
  }, 1_000);
}

/** The logo image of a style; undefined if it has none. */
export async function logoImageOf(
  { logo }: Style,
  organizationId: string,
  prisma: RequestDatabase,
): Promise<LogoImage | undefined> {
  if (!logo) return undefined;
  const read = readers.get(prisma) ?? createReader(prisma);
  readers.set(prisma, read);
  return (await read({ id: logo.id, organizationId })) ?? undefined;
}
