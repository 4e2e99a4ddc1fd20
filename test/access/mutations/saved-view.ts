// Input for the mutations of saved views.
import { mutation } from '../ask.ts';
import { savedView } from '../resources.ts';
import type { Ask } from '../world.ts';

export const savedViewMutations: Record<string, Ask> = {
  'Mutation.createSavedView': mutation('createSavedView', 'savedView { id }', ({ org }) => ({
    organizationId: org,
    name: 'V',
  })),
  'Mutation.updateSavedView': mutation('updateSavedView', 'savedView { id }', async (world) => ({
    id: await savedView(world),
    name: 'W',
  })),
  'Mutation.deleteSavedView': mutation('deleteSavedView', 'deletedSavedViewId', async (world) => ({
    id: await savedView(world),
  })),
};
