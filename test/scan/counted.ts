// Counts the scans of a code.
import type { TestServer } from '../support/server/server.ts';

/** The displayed count and the number of stored rows. */
export async function counted({ prisma }: TestServer, id: string): Promise<[number, number]> {
  const { totalScans } = await prisma.qrCode.findUniqueOrThrow({ where: { id } });
  return [totalScans, await prisma.scan.count({ where: { qrCodeId: id } })];
}
