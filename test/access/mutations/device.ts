// Input for each field of devices.
import { waitingDevice } from '../../support/server/device.ts';
import { document, mutation } from '../ask.ts';
import type { Ask } from '../world.ts';

export const deviceFields: Record<string, Ask> = {
  'Query.deviceAuthorization': document(
    'query ($id: String!) { deviceAuthorization(userCode: $id) { name } }',
    async ({ server }) => ({ id: await waitingDevice(server) }),
  ),
};

export const deviceMutations: Record<string, Ask> = {
  'Mutation.approveDevice': mutation('approveDevice', 'device { name }', async (world) => ({
    organizationId: world.org,
    userCode: await waitingDevice(world.server),
  })),
  'Mutation.denyDevice': mutation('denyDevice', 'device { name }', async ({ server }) => ({
    userCode: await waitingDevice(server),
  })),
};
