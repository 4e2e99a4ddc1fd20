// Packs the scans of closed months, as a server does it hourly.
import { createLog } from '../../../src/core/log.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { createScanMaintenance } from '../../../src/scan/recording/maintenance.ts';

/** Packs what can be packed now, and returns whether anything is. */
export async function packScans(url: string): Promise<boolean> {
  const { prisma, close } = await openDatabase(url);
  const maintenance = createScanMaintenance(prisma, createLog('silent'), { settle: 0 });
  await maintenance.pack();
  maintenance.close();
  const packs = await prisma.$queryRaw<unknown[]>`SELECT 1 FROM "ScanPack" LIMIT 1`;
  await close();
  return packs.length > 0;
}
