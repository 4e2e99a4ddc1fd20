// Counts and maintains scans as the server does in the background.
import { createLog } from '../../../src/core/log.ts';
import { rollUpLock, takeLock } from '../../../src/database/lock.ts';
import { createScanMaintenance } from '../../../src/scan/recording/maintenance.ts';
import { countOpenScans } from '../../../src/scan/roll-up/count.ts';
import type { TestServer } from '../../support/server/server.ts';

export const maintenanceOf = ({ prisma }: Pick<TestServer, 'prisma'>, retentionDays?: number) =>
  createScanMaintenance(prisma, createLog('silent'), { retentionDays, settle: 0 });

export const countAll = ({ prisma }: Pick<TestServer, 'prisma'>) =>
  prisma.$transaction(async (on) => {
    await takeLock(on, rollUpLock);
    await countOpenScans(on);
  });
