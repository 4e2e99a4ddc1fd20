// Input for the mutations of shared reports, and requests for their routes.
import { edits, mutation, removal, route, withoutAnalytics, withoutBody } from '../ask.ts';
import { sharedReport } from '../resources.ts';
import type { Ask, World } from '../world.ts';

const found = async (world: World) => ({ id: await sharedReport(world) });

export const sharedReportMutations: Record<string, Ask> = {
  'Mutation.createSharedReport': mutation('createSharedReport', 'sharedReport { id }', (world) => ({
    organizationId: world.org,
    name: 'R',
  })),
  'Mutation.updateSharedReport': mutation(
    'updateSharedReport',
    'sharedReport { id }',
    async (world) => ({ ...(await found(world)), name: 'S' }),
  ),
  'Mutation.rotateSharedReportLink': mutation(
    'rotateSharedReportLink',
    'sharedReport { id }',
    found,
  ),
  'Mutation.deleteSharedReport': mutation('deleteSharedReport', 'deletedSharedReportId', found),
};

const list = ({ org }: World) => `/organizations/${org}/reports`;
const one = async (world: World) => `${list(world)}/${await sharedReport(world)}`;

export const sharedReportRoutes: Record<string, Ask> = {
  'GET /organizations/{orgId}/reports': withoutAnalytics(route('GET', list)),
  'POST /organizations/{orgId}/reports': route('POST', list, () => ({ name: 'R' })),
  'GET /organizations/{orgId}/reports/{id}': withoutAnalytics(route('GET', one)),
  ...edits('reports', one, () => ({ name: 'S' })),
  'POST /organizations/{orgId}/reports/{id}/rotate-link': withoutBody(
    'POST',
    async (world) => `${await one(world)}/rotate-link`,
  ),
  'DELETE /organizations/{orgId}/reports/{id}': removal(one),
};
