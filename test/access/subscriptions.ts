// The first result of each subscription, while something happens.

import { codeChange, notifyChanges } from '../../src/database/live/change.ts';
import { createId } from '../../src/domain/id.ts';
import { subscribe } from '../support/network/sse.ts';
import { follow } from '../support/server/scans.ts';
import { withoutAnalytics, words } from './ask.ts';
import { code, delivery } from './resources.ts';
import type { Ask, World } from './world.ts';

const subscription =
  (
    query: string,
    make: (world: World) => Promise<{ id: string; happen: () => Promise<unknown> }>,
  ): Ask =>
  async (world, caller) => {
    const { id, happen } = await make(world);
    const given = query.includes('$id') ? { id } : { org: world.org };
    const stream = await subscribe(world.server, query, given, world.headers[caller]);
    await happen();
    const data = Object((await stream.next())?.data);
    await stream.close();
    const word = data.errors?.[0].extensions.code;
    return word === undefined ? 'ok' : (words[word] ?? word);
  };

export const subscriptions: Record<string, Ask> = {
  'Subscription.qrCodeScanned': withoutAnalytics(
    subscription(
      'subscription ($org: ID!) { qrCodeScanned(organizationId: $org) { id } }',
      async (world) => {
        const id = await code(world);
        const { shortCode } = await world.server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
        return { id, happen: () => follow(`${world.server.url}/q/${shortCode}`) };
      },
    ),
  ),
  'Subscription.qrCodeChanged': subscription(
    'subscription ($org: ID!) { qrCodeChanged(organizationId: $org) { qrCode { id } } }',
    async ({ server, org }) => {
      const { prisma } = server;
      const id = createId('QrCode');
      const change = codeChange('PURGED', { id, folderId: null, tags: [] });
      return { id, happen: () => notifyChanges(prisma, org, [change]) };
    },
  ),
  'Subscription.webhookDelivered': subscription(
    'subscription ($id: ID!) { webhookDelivered(webhookId: $id) { id } }',
    async (world) => {
      const { prisma } = world.server;
      const where = { id: await delivery(world) };
      const { id, webhookId, organizationId } = await prisma.webhookDelivery.findUniqueOrThrow({
        where,
      });
      const change = { about: 'delivery', id, webhookId } as const;
      return { id: webhookId, happen: () => notifyChanges(prisma, organizationId, [change]) };
    },
  ),
};
