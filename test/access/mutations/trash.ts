// Input for each mutation that restores or purges something.
import { mutation } from '../ask.ts';
import { folder, logo, preset, trashed, webhook } from '../resources.ts';
import type { Ask } from '../world.ts';

export const trashMutations: Record<string, Ask> = {
  'Mutation.restoreOrganization': async (world, caller) => {
    const restore = mutation('restoreOrganization', 'organization { id }', ({ org }) => ({
      id: org,
    }));
    const { server, org: id } = world;
    // An organization in the trash has no keys, so only people see it.
    const isKey = 'x-api-key' in world.headers[caller];
    const deletedAt = isKey ? null : new Date();
    await server.prisma.organization.update({ where: { id }, data: { deletedAt } });
    return restore(world, caller);
  },
  'Mutation.purgeOrganization': mutation(
    'purgeOrganization',
    'purgedOrganizationId',
    ({ org, slug }) => ({ id: org, confirmation: slug }),
  ),
  'Mutation.restoreQrCode': mutation('restoreQrCode', 'qrCode { id }', async (world) => ({
    id: await trashed(world),
  })),
  'Mutation.purgeQrCode': mutation('purgeQrCode', 'purgedQrCodeId', async (world) => ({
    id: await trashed(world),
  })),
  'Mutation.restoreQrCodes': mutation('restoreQrCodes', 'succeeded', async (world) => ({
    organizationId: world.org,
    items: [{ id: await trashed(world) }],
  })),
  'Mutation.purgeQrCodes': mutation('purgeQrCodes', 'succeeded', async (world) => ({
    organizationId: world.org,
    items: [{ id: await trashed(world) }],
  })),
  'Mutation.restoreLogo': mutation('restoreLogo', 'logo { id }', async (world) => ({
    id: await logo(world),
  })),
  'Mutation.purgeLogo': mutation('purgeLogo', 'purgedLogoId', async (world) => ({
    id: await logo(world),
  })),
  'Mutation.restoreStylePreset': mutation(
    'restoreStylePreset',
    'stylePreset { id }',
    async (world) => ({
      id: await preset(world),
    }),
  ),
  'Mutation.purgeStylePreset': mutation(
    'purgeStylePreset',
    'purgedStylePresetId',
    async (world) => ({
      id: await preset(world),
    }),
  ),
  'Mutation.restoreFolder': mutation('restoreFolder', 'folder { id }', async (world) => ({
    id: await folder(world),
  })),
  'Mutation.purgeFolder': mutation('purgeFolder', 'purgedFolderId', async (world) => ({
    id: await folder(world),
  })),
  'Mutation.restoreWebhook': mutation('restoreWebhook', 'webhook { id }', async (world) => ({
    id: await webhook(world),
  })),
  'Mutation.purgeWebhook': mutation('purgeWebhook', 'purgedWebhookId', async (world) => ({
    id: await webhook(world),
  })),
};
