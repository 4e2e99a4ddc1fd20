// Requests for each REST route.
import { createId } from '../../src/domain/id.ts';
import { edits, removal, route, withoutAnalytics, withoutBody, words } from './ask.ts';
import { keyRoutes } from './key-routes.ts';
import { sharedReportRoutes } from './mutations/shared-report.ts';
import {
  code,
  delivery,
  folder,
  invitation,
  logo,
  mark,
  member,
  newHook,
  preset,
  trashed,
  webhook,
} from './resources.ts';
import type { Ask, World } from './world.ts';

const list = ({ org }: World) => `/organizations/${org}/qr-codes`;
const members = ({ org }: World) => `/organizations/${org}/members`;
const invitations = ({ org }: World) => `/organizations/${org}/invitations`;
const hooks = ({ org }: World) => `/organizations/${org}/webhooks`;
const hook = async (world: World) => `${hooks(world)}/${await webhook(world)}`;
const hookDelivery = async (world: World) => {
  const { webhookId, id } = await world.server.prisma.webhookDelivery.findUniqueOrThrow({
    where: { id: await delivery(world) },
  });
  return `${hooks(world)}/${webhookId}/deliveries/${id}`;
};
const logos = ({ org }: World) => `/organizations/${org}/logos`;
const presets = ({ org }: World) => `/organizations/${org}/style-presets`;
const folders = ({ org }: World) => `/organizations/${org}/folders`;
const bulk =
  (what: string, item: (id: string) => object): Ask =>
  async (world, caller) => {
    const items = [item(await code(world))];
    return route(
      'POST',
      () => `${list(world)}/bulk-${what}`,
      () => ({ items }),
    )(world, caller);
  };

export const routes: Record<string, Ask> = {
  ...sharedReportRoutes,
  'GET /users/me/organizations': route('GET', () => '/users/me/organizations'),
  'GET /organizations/{orgId}/qr-codes': route('GET', list),
  'POST /organizations/{orgId}/qr-codes': route('POST', list, () => ({
    type: 'URL',
    name: 'Q',
    data: { url: 'https://example.com' },
  })),
  'GET /organizations/{orgId}/qr-codes/export': route('GET', (world) => `${list(world)}/export`),
  'GET /organizations/{orgId}/qr-codes/label-sheet': route(
    'GET',
    async (world) => `${list(world)}/label-sheet?template=AVERY_L7160&ids=${await code(world)}`,
  ),
  'POST /organizations/{orgId}/qr-codes/series': route(
    'POST',
    (world) => `${list(world)}/series`,
    () => ({
      to: 2,
      qrCode: { type: 'URL', name: 'Q {n}', data: { url: 'https://example.com' } },
    }),
  ),
  'POST /organizations/{orgId}/qr-codes/import': async (world, caller) => {
    const response = await world.server.rest('POST', `${list(world)}/import`, {
      headers: {
        ...world.headers[caller],
        'content-type': 'text/csv',
        'x-requested-with': 'test',
      },
      body: 'name,url\nQ,https://example.com',
    });
    const { code: word } = Object(response.body);
    return response.status < 300 ? 'ok' : (words[word] ?? word);
  },
  'POST /organizations/{orgId}/qr-codes/bulk-create': route(
    'POST',
    (world) => `${list(world)}/bulk-create`,
    () => ({ items: [{ type: 'URL', name: 'Q', data: { url: 'https://example.com' } }] }),
  ),
  'POST /organizations/{orgId}/qr-codes/bulk-update': bulk('update', (id) => ({ id, name: 'Q' })),
  'POST /organizations/{orgId}/qr-codes/bulk-delete': bulk('delete', (id) => ({ id })),
  'POST /organizations/{orgId}/qr-codes/bulk-restore': bulk('restore', (id) => ({ id })),
  'POST /organizations/{orgId}/qr-codes/bulk-purge': bulk('purge', (id) => ({ id })),
  'POST /organizations/{orgId}/qr-codes/purge-test-data': withoutBody(
    'POST',
    async (world) => `${list(world)}/purge-test-data`,
  ),
  'GET /organizations/{orgId}/qr-codes/{id}': route(
    'GET',
    async (world) => `${list(world)}/${await code(world)}`,
  ),
  ...edits(
    'qr-codes',
    async (world) => `${list(world)}/${await code(world)}`,
    () => ({ name: 'Q' }),
  ),
  'DELETE /organizations/{orgId}/qr-codes/{id}': removal(
    async (world) => `${list(world)}/${await code(world)}`,
  ),
  'POST /organizations/{orgId}/qr-codes/{id}/restore': withoutBody(
    'POST',
    async (world) => `${list(world)}/${await trashed(world)}/restore`,
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/download': route(
    'GET',
    async (world) => `${list(world)}/${await code(world)}/download`,
  ),
  'GET /organizations/{orgId}/qr-codes/analytics': withoutAnalytics(
    route('GET', (world) => `${list(world)}/analytics`),
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/analytics': withoutAnalytics(
    route('GET', async (world) => `${list(world)}/${await code(world)}/analytics`),
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/analytics/export': withoutAnalytics(
    route('GET', async (world) => `${list(world)}/${await code(world)}/analytics/export`),
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/scans': withoutAnalytics(
    route('GET', async (world) => `${list(world)}/${await code(world)}/scans`),
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/versions': route(
    'GET',
    async (world) => `${list(world)}/${await code(world)}/versions`,
  ),
  'POST /organizations/{orgId}/qr-codes/{id}/revert': route(
    'POST',
    async (world) => `${list(world)}/${await code(world)}/revert`,
    () => ({ version: 1 }),
  ),
  'POST /organizations/{orgId}/qr-codes/{id}/duplicate': route(
    'POST',
    async (world) => `${list(world)}/${await code(world)}/duplicate`,
    () => ({}),
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/preview': route(
    'GET',
    async (world) => `${list(world)}/${await code(world)}/preview`,
  ),
  'GET /organizations/{orgId}/logos': route('GET', logos),
  'POST /organizations/{orgId}/logos': route('POST', logos, () => ({ name: 'L', data: mark })),
  'GET /organizations/{orgId}/logos/{id}': route(
    'GET',
    async (world) => `${logos(world)}/${await logo(world)}`,
  ),
  'DELETE /organizations/{orgId}/logos/{id}': removal(
    async (world) => `${logos(world)}/${await logo(world)}`,
  ),
  'POST /organizations/{orgId}/logos/{id}/restore': withoutBody(
    'POST',
    async (world) => `${logos(world)}/${await logo(world)}/restore`,
  ),
  'GET /organizations/{orgId}/logos/{id}/image': route(
    'GET',
    async (world) => `${logos(world)}/${await logo(world)}/image`,
  ),
  'GET /organizations/{orgId}/style-presets': route('GET', presets),
  'POST /organizations/{orgId}/style-presets': route('POST', presets, () => ({
    name: createId('StylePreset'),
    style: {},
  })),
  'GET /organizations/{orgId}/style-presets/{id}': route(
    'GET',
    async (world) => `${presets(world)}/${await preset(world)}`,
  ),
  ...edits(
    'style-presets',
    async (world) => `${presets(world)}/${await preset(world)}`,
    () => ({ style: {} }),
  ),
  'DELETE /organizations/{orgId}/style-presets/{id}': removal(
    async (world) => `${presets(world)}/${await preset(world)}`,
  ),
  'POST /organizations/{orgId}/style-presets/{id}/restore': withoutBody(
    'POST',
    async (world) => `${presets(world)}/${await preset(world)}/restore`,
  ),
  'GET /organizations/{orgId}/folders': route('GET', folders),
  'POST /organizations/{orgId}/folders': route('POST', folders, () => ({
    name: createId('Folder'),
  })),
  'GET /organizations/{orgId}/folders/{id}': route(
    'GET',
    async (world) => `${folders(world)}/${await folder(world)}`,
  ),
  ...edits(
    'folders',
    async (world) => `${folders(world)}/${await folder(world)}`,
    () => ({}),
  ),
  'DELETE /organizations/{orgId}/folders/{id}': removal(
    async (world) => `${folders(world)}/${await folder(world)}`,
  ),
  'POST /organizations/{orgId}/folders/{id}/restore': withoutBody(
    'POST',
    async (world) => `${folders(world)}/${await folder(world)}/restore`,
  ),
  'GET /organizations/{orgId}/members': route('GET', members),
  'GET /organizations/{orgId}/members/{id}': route(
    'GET',
    async (world) => `${members(world)}/${await member(world)}`,
  ),
  'GET /organizations/{orgId}/invitations': route('GET', invitations),
  'GET /organizations/{orgId}/invitations/{id}': route(
    'GET',
    async (world) => `${invitations(world)}/${await invitation(world)}`,
  ),
  'GET /organizations/{orgId}/tags': route('GET', ({ org }) => `/organizations/${org}/tags`),
  ...keyRoutes,
  'GET /organizations/{orgId}/webhooks': route('GET', hooks),
  'POST /organizations/{orgId}/webhooks': route('POST', hooks, () => newHook),
  'GET /organizations/{orgId}/webhooks/{id}': route('GET', hook),
  ...edits('webhooks', hook, () => ({ batch: true })),
  'DELETE /organizations/{orgId}/webhooks/{id}': removal(hook),
  'POST /organizations/{orgId}/webhooks/{id}/restore': withoutBody(
    'POST',
    async (world) => `${await hook(world)}/restore`,
  ),
  'POST /organizations/{orgId}/webhooks/{id}/rotate-secret': route(
    'POST',
    async (world) => `${await hook(world)}/rotate-secret`,
    () => ({}),
  ),
  'POST /organizations/{orgId}/webhooks/{id}/test': withoutBody(
    'POST',
    async (world) => `${await hook(world)}/test`,
  ),
  'GET /organizations/{orgId}/webhooks/{id}/deliveries': route(
    'GET',
    async (world) => `${await hook(world)}/deliveries`,
  ),
  'GET /organizations/{orgId}/webhooks/{id}/deliveries/{deliveryId}': route('GET', hookDelivery),
  'POST /organizations/{orgId}/webhooks/{id}/deliveries/{deliveryId}/redeliver': withoutBody(
    'POST',
    async (world) => `${await hookDelivery(world)}/redeliver`,
  ),
  'GET /organizations/{orgId}/audit-log/export': route(
    'GET',
    ({ org }) => `/organizations/${org}/audit-log/export`,
  ),
};
