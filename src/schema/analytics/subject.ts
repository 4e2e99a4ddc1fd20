// Finds the QR codes whose scans are counted.
import { z } from 'zod';
import { codesInScope, requireUnscoped, scopeConditions, scopeOf } from '../../auth/key/scope.ts';
import { invalid } from '../../core/errors.ts';
import { Prisma } from '../../database/client/client.ts';
import type { CodeFilter } from '../../domain/analytics/filter.ts';
import { typeOfId } from '../../domain/id.ts';
import type { Context } from '../../graphql/context.ts';
import type { ScanSubject } from './single-scans.ts';

type Reader = Pick<Context, 'prisma' | 'caller'>;

/**
 * The organization or one of its QR codes; null if it has no such QR code that the caller reaches. Throws
 * FORBIDDEN for the organization if the caller only reaches a part of it.
 */
export async function subjectIn(
  organizationId: string,
  qrCodeId: string | null | undefined,
  { prisma, caller }: Reader,
): Promise<ScanSubject | null> {
  if (qrCodeId == null) {
    requireUnscoped(caller);
    return { organizationId, qrCodeId: null };
  }
  if (typeOfId(qrCodeId) !== 'QrCode') return null;
  const found = await prisma.qrCode.findUnique({
    where: { id: qrCodeId, organizationId, ...codesInScope(caller) },
    select: { id: true },
  });
  return found && { organizationId, qrCodeId };
}

/** QR codes that a filter can match: their counts are read one by one. */
const maxCodes = 10_000;

const idRows = z.array(z.object({ id: z.string() }));

/**
 * The QR codes that match, those in the trash included. What does not exist, or the caller does not reach,
 * matches nothing. Throws BAD_REQUEST for too many.
 */
export async function findCodes(
  { organizationId, qrCodeId }: ScanSubject,
  { qrCodeIds, folderIds, tags }: CodeFilter,
  { prisma, caller }: Reader,
): Promise<string[]> {
  const conditions = [
    Prisma.sql`"organizationId" = ${organizationId}`,
    ...scopeConditions(scopeOf(caller)),
    ...(qrCodeId === null ? [] : [Prisma.sql`"id" = ${qrCodeId}`]),
    ...(qrCodeIds ? [Prisma.sql`"id" = ANY(${qrCodeIds}::text[])`] : []),
    ...(folderIds ? [Prisma.sql`"folderId" = ANY(${folderIds}::text[])`] : []),
    ...(tags ? [Prisma.sql`"tags" @> ${tags}::text[]`] : []),
  ];
  const rows = idRows.parse(
    await prisma.$queryRaw`
      SELECT "id" FROM "QrCode" WHERE ${Prisma.join(conditions, ' AND ')} LIMIT ${maxCodes + 1}`,
  );
  if (rows.length > maxCodes) {
    const most = maxCodes.toLocaleString('en');
    throw invalid(
      'filter',
      `matches more than ${most} QR codes; narrow it with qrCodeIds, folderIds or tags`,
    );
  }
  return rows.map(({ id }) => id);
}
