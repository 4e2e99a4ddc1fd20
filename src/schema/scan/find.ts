// Finds single scans by ID.
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { codesInScope, isScoped } from '../../auth/key/scope.ts';
import { Prisma } from '../../database/client/client.ts';
import { type Progress, readProgress } from '../../database/scans/scan-batches.ts';
import { type StoredScan, scanColumns, storedScans } from '../../database/scans/stored-scan.ts';
import { scanUuid } from '../../domain/id.ts';
import type { Context } from '../../graphql/context.ts';
import { countedIn, openIn } from '../analytics/single-scans.ts';

/** Milliseconds between the time in the ID of a scan and the time of the scan, at most. */
const tolerance = 1_000;

/** A version 7 UUID begins with its time. Scans have an index by code and time, but none by ID. */
const timeOf = (uuid: string): number => Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16);

interface Sought {
  uuid: string;
  time: number;
}

/** Null for each ID that none of the organizations has that the caller can read. */
export async function findScans(
  ids: readonly string[],
  { caller, prisma }: Context,
): Promise<(StoredScan | null)[]> {
  const organizations = readableOrganizations(requireCaller(caller), 'ANALYTICS_READ');
  const latest = Date.now() + tolerance;
  const uuids = ids.map(scanUuid);
  const sought = uuids.flatMap((uuid): Sought[] =>
    uuid !== undefined && timeOf(uuid) <= latest ? [{ uuid, time: timeOf(uuid) }] : [],
  );
  if (sought.length === 0) return ids.map(() => null);
  const progress = await readProgress(prisma);
  const pieces = organizations.flatMap((organizationId) =>
    sought.flatMap((one) => piecesOf(one, organizationId, progress)),
  );
  if (pieces.length === 0) return ids.map(() => null);
  const scans = storedScans.parse(await prisma.$queryRaw(Prisma.join(pieces, ' UNION ALL ')));
  const reached = await reachedBy(scans, { caller, prisma });
  const found = new Map(reached.map((scan) => [scan.id, scan]));
  return uuids.map((uuid) => found.get(uuid ?? '') ?? null);
}

/** The scans of QR codes that the caller reaches. */
async function reachedBy(
  scans: readonly StoredScan[],
  { caller, prisma }: Pick<Context, 'caller' | 'prisma'>,
): Promise<readonly StoredScan[]> {
  if (!isScoped(caller)) return scans;
  const ids = scans.map(({ qrCodeId }) => qrCodeId);
  const where = { id: { in: ids }, ...codesInScope(caller) };
  const codes = await prisma.qrCode.findMany({ where, select: { id: true } });
  return scans.filter(({ qrCodeId }) => codes.some(({ id }) => id === qrCodeId));
}

function piecesOf(
  { uuid, time }: Sought,
  organizationId: string,
  progress: Progress,
): readonly Prisma.Sql[] {
  const subject = { organizationId, qrCodeId: null };
  const part = { from: time - tolerance, to: time + tolerance };
  return [...countedIn(subject, part, progress), ...openIn(subject, part, progress)].map(
    (piece) => Prisma.sql`SELECT ${scanColumns} FROM (${piece}) AS s WHERE s."id" = ${uuid}::uuid`,
  );
}
