// How often a code was scanned.
import type { TestServer } from '../support/server/server.ts';

/** The count that is shown, beside the rows that are stored. */
export async function counted({ prisma }: TestServer, id: string): Promise<[number, number]> {
  const { totalScans } = await prisma.qrCode.findUniqueOrThrow({ where: { id } });
  return [totalScans, await prisma.scan.count({ where: { qrCodeId: id } })];
}
