// Input for each mutation of exports and imports.
import { mutation, withoutAnalytics } from '../ask.ts';
import { code, exportJob } from '../resources.ts';
import type { Ask } from '../world.ts';

export const jobMutations: Record<string, Ask> = {
  'Mutation.createExport': mutation('createExport', 'exportJob { id }', ({ org }) => ({
    organizationId: org,
  })),
  'Mutation.createScanExport': withoutAnalytics(
    mutation('createScanExport', 'exportJob { id }', async (world) => ({
      organizationId: world.org,
      qrCodeId: await code(world),
    })),
  ),
  'Mutation.createImport': mutation('createImport', 'importJob { id }', ({ org }) => ({
    organizationId: org,
  })),
  'Mutation.cancelJob': mutation('cancelJob', 'canceledJobId', async (world) => ({
    id: await exportJob(world),
  })),
  'Mutation.deleteJob': mutation('deleteJob', 'deletedJobId', async (world) => ({
    id: await exportJob(world),
  })),
};
