// Input for mutations of many QR codes, and of one by its external ID.
import { createId } from '../../../src/domain/id.ts';
import { mutation } from '../ask.ts';
import { code } from '../resources.ts';
import type { Ask } from '../world.ts';

const named = { name: 'Q', content: { url: { url: 'https://example.com' } } };

export const qrCodeMutations: Record<string, Ask> = {
  'Mutation.upsertQrCode': mutation('upsertQrCode', 'created', ({ org }) => ({
    organizationId: org,
    externalId: createId('QrCode'),
    ...named,
  })),
  'Mutation.createQrCodes': mutation('createQrCodes', 'succeeded', ({ org }) => ({
    organizationId: org,
    items: [named],
  })),
  'Mutation.createQrCodeSeries': mutation('createQrCodeSeries', 'succeeded', ({ org }) => ({
    organizationId: org,
    to: 2,
    qrCode: named,
  })),
  'Mutation.updateQrCodes': mutation('updateQrCodes', 'succeeded', async (world) => ({
    organizationId: world.org,
    items: [{ id: await code(world), name: 'Q' }],
  })),
  'Mutation.deleteQrCodes': mutation('deleteQrCodes', 'succeeded', async (world) => ({
    organizationId: world.org,
    items: [{ id: await code(world) }],
  })),
};
