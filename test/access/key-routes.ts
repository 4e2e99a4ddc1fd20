// Requests for the REST routes of API keys.
import { edits, removal, route } from './ask.ts';
import { apiKey } from './resources.ts';
import type { Ask, World } from './world.ts';

const keys = ({ org }: World) => `/organizations/${org}/api-keys`;

export const keyRoutes: Record<string, Ask> = {
  'GET /organizations/{orgId}/api-keys': route('GET', keys),
  'POST /organizations/{orgId}/api-keys': route('POST', keys, () => ({
    name: 'K',
    permissions: ['QR_CODES_READ'],
  })),
  'GET /organizations/{orgId}/api-keys/{id}': route(
    'GET',
    async (world) => `${keys(world)}/${await apiKey(world)}`,
  ),
  ...edits(
    'api-keys',
    async (world) => `${keys(world)}/${await apiKey(world)}`,
    () => ({ name: 'Renamed' }),
  ),
  'GET /organizations/{orgId}/api-keys/{id}/usage': route(
    'GET',
    async (world) => `${keys(world)}/${await apiKey(world)}/usage`,
  ),
  'POST /organizations/{orgId}/api-keys/{id}/rotate': route(
    'POST',
    async (world) => `${keys(world)}/${await apiKey(world)}/rotate`,
    () => ({}),
  ),
  'DELETE /organizations/{orgId}/api-keys/{id}': removal(
    async (world) => `${keys(world)}/${await apiKey(world)}`,
  ),
};
