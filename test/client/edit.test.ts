// Editing with the TypeScript client: read, change one field, write.
import { expect, test } from 'vitest';
import { createClient } from '../../clients/typescript/src/index.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { named, useClients } from './clients.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { client } = useClients(server, ada);

test('what was read is written back with one field changed', async () => {
  const { id } = await client.createQrCode({ body: { ...named('Menu'), tags: ['print'] } });
  const code = await client.getQrCode({ id });
  expect(await client.updateQrCode({ id, body: code })).toEqual(code);
  const renamed = await client.updateQrCode({ id, body: { ...code, name: 'Summer menu' } });
  expect(renamed).toEqual({ ...code, name: 'Summer menu', updatedAt: renamed.updatedAt });
  const refused = client.updateQrCode({ id, body: { ...code, shortCode: 'another' } });
  await expect(refused).rejects.toMatchObject({
    status: 400,
    details: [{ field: 'shortCode', message: 'cannot be changed' }],
  });
});

test('so are folders, style presets and webhooks', async () => {
  const folder = await client.createFolder({ body: { name: 'Menus' } });
  const preset = await client.createStylePreset({ body: { name: 'Company', style: {} } });
  expect(await client.updateFolder({ id: folder.id, body: folder })).toEqual(folder);
  expect(await client.updateStylePreset({ id: preset.id, body: preset })).toEqual(preset);
  const body = { ...preset, name: 'Brand' };
  expect(await client.updateStylePreset({ id: preset.id, body })).toMatchObject({ name: 'Brand' });
  const made = await client.createWebhook({
    body: { url: 'https://example.com/hook', events: ['qr.created'] },
  });
  const hook = await client.getWebhook({ id: made.id });
  expect(await client.updateWebhook({ id: hook.id, body: hook })).toEqual(hook);
});

test('a merge patch changes parts of objects, with its media type and a key for retries', async () => {
  const requests: Request[] = [];
  const watched = createClient({
    server: server.url,
    key: ada.key,
    organization: ada.organizationId,
    fetch: (input, init) => {
      requests.push(new Request(input, init));
      return fetch(input, init);
    },
  });
  const { id } = await client.createQrCode({
    body: { type: 'TEXT', name: 'Note', data: { text: 'Hello' }, style: { quietZone: 6 } },
  });
  const patched = await watched.patchQrCode({ id, body: { style: { quietZone: null } } });
  expect(patched.style).toEqual({
    foregroundColor: '#000000',
    backgroundColor: '#FFFFFF',
    cornerRadius: 0,
  });
  expect(requests).toHaveLength(1);
  const [{ method, headers } = new Request(server.url)] = requests;
  expect([method, headers.get('content-type')]).toEqual(['PATCH', 'application/merge-patch+json']);
  expect(headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
});
