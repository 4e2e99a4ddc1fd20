// The picture that a style shows.
import type { RequestDatabase } from '../context.ts';
import { grouped } from '../database/grouped.ts';
import { typeOfId } from '../domain/id.ts';
import { type LogoImage, logoMediaTypes } from '../domain/logo/image.ts';
import type { Style } from '../domain/style.ts';
import { invalid } from '../errors.ts';

type ReadLogo = (wanted: { id: string; organizationId: string }) => Promise<LogoImage | null>;

const readers = new WeakMap<RequestDatabase, ReadLogo>();

/** Of a list of codes all logos are read by one statement, the same one once. */
function createReader(prisma: RequestDatabase): ReadLogo {
  return grouped(async (wanted) => {
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

/** The picture that a style shows; undefined if it shows none. */
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

/** Throws BAD_REQUEST for a logo that the organization does not have. */
export async function checkLogo(
  { logo }: Style,
  organizationId: string,
  prisma: RequestDatabase,
): Promise<void> {
  if (!logo) return;
  const { id } = logo;
  const found =
    typeOfId(id) === 'Logo' &&
    (await prisma.logo.findUnique({ where: { id, organizationId }, select: { id: true } }));
  if (!found) throw invalid('input.style.logo.id', 'must be a logo of this organization');
}
