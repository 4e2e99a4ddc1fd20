// The QR codes of a folder that moves to the trash, or out of it.
import { z } from 'zod';
import { ApiError } from '../../core/errors.ts';
import { type Folder, Prisma, type QrCode } from '../../database/client/client.ts';
import { maxItems } from '../../domain/qr-code/shape.ts';
import type { Context } from '../../graphql/context.ts';
import { purgeMany } from '../qr-code/bulk/purge.ts';
import { codeEvents, emitChanges, notifyOfCodes } from '../qr-code/event.ts';
import { move } from '../qr-code/trash.ts';

/** That can move to the trash with their folder, in one transaction. */
export const maxCodes = 1_000;

const rows = z.array(z.object({ id: z.string() }));

/**
 * Locks QR codes after their folder in ID order, as in every other bulk change, to avoid deadlocks, and
 * returns their IDs in parts that one statement can write.
 */
async function lock(condition: Prisma.Sql, folder: Folder, { prisma }: Context) {
  const found = rows.parse(
    await prisma.$queryRaw`
      SELECT "id" FROM "QrCode"
      WHERE "organizationId" = ${folder.organizationId} AND ${condition}
      ORDER BY "id" FOR NO KEY UPDATE`,
  );
  const ids = found.map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / maxItems) }, (_, part) =>
    ids.slice(part * maxItems, (part + 1) * maxItems),
  );
}

const isIn = ({ id }: Folder) => Prisma.sql`"folderId" = ${id}`;
const wasIn = ({ id }: Folder) => Prisma.sql`
  "id" IN (SELECT "qrCodeId" FROM "TrashedFolderContent" WHERE "folderId" = ${id})`;

/** Throws UNPROCESSABLE if there are too many. */
async function lockContent(folder: Folder, context: Context): Promise<string[][]> {
  const parts = await lock(Prisma.sql`${isIn(folder)} AND "deletedAt" IS NULL`, folder, context);
  const count = parts.flat().length;
  if (count <= maxCodes) return parts;
  throw new ApiError('UNPROCESSABLE', {
    message: `The folder has ${count} QR codes; at most ${maxCodes} can be deleted with it. Delete some of them first`,
  });
}

/** Moves its QR codes to the trash with it. */
export async function trashCodesIn(
  folder: Folder,
  deletedAt: Date,
  context: Context,
): Promise<void> {
  const { id: folderId, organizationId } = folder;
  for (const ids of await lockContent(folder, context)) {
    const codes = await context.prisma.qrCode.findMany({
      where: { id: { in: ids }, organizationId },
    });
    await context.prisma.trashedFolderContent.createMany({
      data: ids.map((qrCodeId) => ({ folderId, qrCodeId })),
    });
    const moved = await move(codes, organizationId, { deletedAt, folderId: null }, context);
    await tell('DELETED', moved, folder, context);
  }
}

/** Without events if no webhook listens: those of many QR codes take a while. */
async function tell(
  kind: 'DELETED' | 'RESTORED',
  codes: readonly QrCode[],
  { organizationId }: Folder,
  context: Context,
): Promise<void> {
  if (codes.length === 0) return;
  const where = { organizationId, events: { has: codeEvents[kind] } };
  const isHeard = (await context.prisma.webhook.count({ where })) > 0;
  const changes = codes.map((code) => ({ kind, code }));
  await (isHeard ? emitChanges : notifyOfCodes)(changes, organizationId, context);
}

/** Deletes its QR codes for good. */
export async function purgeCodesIn(folder: Folder, context: Context): Promise<void> {
  const { organizationId } = folder;
  for (const ids of await lockContent(folder, context)) {
    const items = ids.map((id) => ({ id }));
    await purgeMany(items, { organizationId, atomic: true }, context);
  }
}

/** Takes its QR codes out, and notes them. */
export async function emptyFolder(folder: Folder, context: Context): Promise<void> {
  await lock(isIn(folder), folder, context);
  await context.prisma.$executeRaw`
    INSERT INTO "TrashedFolderContent" ("folderId", "qrCodeId")
    SELECT "folderId", "id" FROM "QrCode"
    WHERE "organizationId" = ${folder.organizationId} AND ${isIn(folder)}
    ON CONFLICT DO NOTHING`;
  await context.prisma.$executeRaw`
    UPDATE "QrCode" SET "folderId" = NULL, "version" = "version" + 1, "updatedAt" = ${new Date()}
    WHERE "organizationId" = ${folder.organizationId} AND ${isIn(folder)}`;
}

/** Restores the QR codes that went to the trash with it, and puts back those that have no other folder. */
export async function refillFolder(folder: Folder, context: Context): Promise<void> {
  const { id: folderId, organizationId, deletedAt } = folder;
  const { prisma } = context;
  for (const ids of await lock(wasIn(folder), folder, context)) {
    const where = { id: { in: ids }, organizationId, folderId: null };
    const codes = await prisma.qrCode.findMany({ where: { ...where, deletedAt } });
    const moved = await move(codes, organizationId, { deletedAt: null, folderId }, context);
    await tell('RESTORED', moved, folder, context);
    await prisma.qrCode.updateMany({
      where,
      data: { folderId, version: { increment: 1 }, updatedAt: new Date() },
    });
  }
  await prisma.trashedFolderContent.deleteMany({ where: { folderId } });
}
