// Finds QR codes by their external IDs, which are unique in an organization.
import { organizationIds } from '../../../auth/caller.ts';
import { codesInScope } from '../../../auth/key/scope.ts';
import { takeNamedLock } from '../../../database/lock.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { readExternalId } from '../../../domain/qr-code/external-id.ts';
import type { Context, RequestContext } from '../../../graphql/context.ts';
import { conflict } from '../../shared/conflict.ts';

/** The unique index, also of QR codes in the trash. */
export const externalIdIndex = 'QrCode_organizationId_externalId_key';

export const externalIdInTrash =
  'belongs to a QR code in the trash; restore it, delete it for good or choose another';

interface Identified {
  externalId?: string | null | undefined;
}

/**
 * Creates a check that throws CONFLICT for an external ID that another QR code of the organization has, or an
 * item that was checked before.
 */
export async function createExternalIdCheck(
  items: readonly Identified[],
  organizationId: string,
  prisma: RequestDatabase,
): Promise<(item: Identified) => void> {
  // Others are invalid, and may contain what PostgreSQL cannot store.
  const wanted = items.flatMap(({ externalId }) => readExternalId(externalId) ?? []);
  const taken = await takenExternalIds(wanted, organizationId, prisma);
  return ({ externalId }) => {
    if (externalId == null) return;
    const isInTrash = taken.get(externalId);
    if (isInTrash !== undefined) {
      throw isInTrash
        ? conflict('input.externalId', externalIdInTrash)
        : conflict('input.externalId');
    }
    taken.set(externalId, false);
  };
}

/** Those of the external IDs that are taken; true if the QR code is in the trash. */
async function takenExternalIds(
  wanted: string[],
  organizationId: string,
  prisma: RequestDatabase,
): Promise<Map<string, boolean>> {
  if (wanted.length === 0) return new Map();
  const rows = await prisma.qrCode.findMany({
    where: { organizationId, externalId: { in: wanted } },
    select: { externalId: true, deletedAt: true },
  });
  return new Map(
    rows.flatMap(({ externalId, deletedAt }) =>
      externalId === null ? [] : [[externalId, deletedAt !== null] as const],
    ),
  );
}

/** The unique `where` for a QR code of an organization; undefined if no external ID is like this. */
export function byExternalId(organizationId: string, given: string) {
  const externalId = readExternalId(given);
  return externalId === undefined
    ? undefined
    : { organizationId_externalId: { organizationId, externalId } };
}

/**
 * The QR code that has the external ID, if there is one that the caller reaches. Waits for others who ask the same, until their transactions end: one
 * creates it, the next finds it.
 */
export async function lockExternalId(
  externalId: string,
  organizationId: string,
  { prisma, caller }: Pick<Context, 'prisma' | 'caller'>,
) {
  await takeNamedLock(prisma, `${organizationId} ${externalId}`);
  return prisma.qrCode.findUnique({
    where: {
      organizationId_externalId: { organizationId, externalId },
      ...codesInScope(caller),
    },
    select: { id: true, shortCode: true, metadata: true, deletedAt: true },
  });
}

/** The ID of the QR code with an external ID, if the caller belongs to the organization and there is one. */
export async function findByExternalId(
  organizationId: string,
  externalId: string,
  { authenticate, prisma }: Pick<RequestContext, 'authenticate' | 'prisma'>,
): Promise<string | undefined> {
  const where = byExternalId(organizationId, externalId);
  const caller = await authenticate();
  if (!where || !caller || !organizationIds(caller).includes(organizationId)) return undefined;
  return (await prisma.qrCode.findUnique({ where, select: { id: true } }))?.id;
}
