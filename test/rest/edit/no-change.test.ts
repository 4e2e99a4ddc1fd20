// Updates that change nothing: no new version, no audit log entry, no event.
import { beforeAll, expect, test } from 'vitest';
import { allPermissions } from '../../../src/domain/api-key/permissions.ts';
import { textAt, valueAt } from '../../support/document/json.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { resourcesOf, traces } from './resources.ts';

const server = useServer();
const ada = useCaller(server, { once: true, permissions: [...allPermissions] });
const resources = resourcesOf(server, ada);
const idOf = async (what: string) => ((await resources[what]?.()) ?? '').split('/').at(-1) ?? '';

beforeAll(async () => {
  const events = ['qr.created', 'qr.updated', 'qr.archived', 'member.role_changed'];
  await ada.rest('POST', '/webhooks', { body: { url: 'https://example.com/all', events } });
});

const update = async (mutation: string, input: Record<string, unknown>) => {
  const [name = ''] = /^[A-Za-z]+/.exec(mutation) ?? [];
  const { data, errors } = await server.graphql(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${mutation} }`,
    { input },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  return data;
};

const content = { url: { url: 'https://example.com/menu?a=1#b' } };

test.each<[what: string, mutation: string, at: string, inputs: object[]]>([
  [
    'a QR code with a URL',
    'updateQrCode(input: $input) { qrCode { version } }',
    'updateQrCode.qrCode.version',
    [
      { name: 'Menu', content, status: 'ACTIVE', tags: [], folderId: null, routing: null },
      { data: content.url, dynamic: true, type: 'URL', style: { cornerRadius: 0, logo: null } },
      {},
    ],
  ],
  [
    'a QR code with an all-day event',
    'updateQrCode(input: $input) { qrCode { version } }',
    'updateQrCode.qrCode.version',
    [
      {
        content: {
          event: {
            title: 'Fair',
            start: '2030-06-01T00:00:00Z',
            end: '2030-06-03T02:00:00+02:00',
            allDay: true,
          },
        },
      },
    ],
  ],
  [
    'an archived QR code',
    'updateQrCode(input: $input) { qrCode { version } }',
    'updateQrCode.qrCode.version',
    [{ status: 'ARCHIVED', tags: null }],
  ],
  [
    'a webhook',
    'updateWebhook(input: $input) { webhook { version } }',
    'updateWebhook.webhook.version',
    [{ url: 'https://example.com/hook', events: ['qr.created'], active: true, batch: false }, {}],
  ],
  [
    'an API key with limits',
    'updateApiKey(input: $input) { apiKey { version } }',
    'updateApiKey.apiKey.version',
    [
      { name: 'Website', permissions: ['QR_CODES_READ', 'WEBHOOKS_READ'] },
      { allowedIps: ['203.0.113.0/24', '2001:db8::1'] },
    ],
  ],
  [
    'a folder',
    'updateFolder(input: $input) { folder { version } }',
    'updateFolder.folder.version',
    [{}],
  ],
  [
    'a style preset',
    'updateStylePreset(input: $input) { stylePreset { version } }',
    'updateStylePreset.stylePreset.version',
    [{ style: {} }, { style: { logo: null, quietZone: 6, moduleShape: 'DOT' } }],
  ],
])('%s keeps its version', async (what, mutation, at, inputs) => {
  const id = await idOf(what);
  const version = Number(valueAt(await update(mutation, { id, ...inputs.at(-1) }), at));
  const before = await traces(server);
  for (const input of inputs) {
    for (const expectedVersions of [null, [version]]) {
      const data = await update(mutation, { id, expectedVersions, ...input });
      expect(valueAt(data, at)).toBe(version);
    }
  }
  expect(await traces(server)).toEqual(before);
});

test('an old version is refused even if nothing would change', async () => {
  const code = await ada.createQrCode();
  const put = (ifMatch: string) =>
    ada.rest('PUT', `/qr-codes/${code.id}`, { body: {}, headers: { 'if-match': ifMatch } });
  expect((await put('"9-0"')).status).toBe(412);
  expect((await put('"1-0"')).status).toBe(200);
});

test('in bulk, only codes that change get a version, an entry and an event', async () => {
  const [same, other] = [await ada.createQrCode(), await ada.createQrCode()];
  const before = await traces(server);
  const items = [
    { id: same.id, name: 'Test', tags: [] },
    { id: other.id, name: 'Another name' },
  ];
  const bulk = () => ada.rest('POST', '/qr-codes/bulk-update', { body: { items } });
  expect((await bulk()).body).toMatchObject({
    results: [
      { qrCode: { id: same.id, name: 'Test' }, etag: '"1-0"', error: null },
      { qrCode: { id: other.id, name: 'Another name' }, etag: '"2-0"', error: null },
    ],
    succeeded: 2,
  });
  const [entry] = await server.prisma.auditEvent.findMany({ orderBy: { id: 'desc' }, take: 1 });
  expect(entry?.targets).toMatchObject([{ id: other.id }]);
  const after = await traces(server);
  expect(after).toEqual({
    audited: before.audited + 1,
    deliveries: before.deliveries + 1,
    versions: before.versions + 1,
  });
  expect((await bulk()).body).toMatchObject({ succeeded: 2, results: [{}, { etag: '"2-0"' }] });
  expect(await traces(server)).toEqual(after);
});

test('archiving with all other fields unchanged is only archiving', async () => {
  const code = await ada.createQrCode();
  const before = await traces(server);
  const body = { name: 'Test', status: 'ARCHIVED', tags: [] };
  await ada.rest('PUT', `/qr-codes/${code.id}`, { body });
  const sent = await server.prisma.webhookDelivery.findMany({ orderBy: { id: 'asc' } });
  expect(sent.slice(before.deliveries).map(({ event }) => event)).toEqual(['qr.archived']);
});

test('a webhook that the server turned off is turned on only by a change to true', async () => {
  const path = (await resources['a webhook that the server turned off']?.()) ?? '';
  const put = async (body: object) => (await ada.rest('PUT', path, { body })).body;
  const off = { active: false, disabledReason: 'It failed' };
  expect(await put({ active: false, url: 'https://example.com/hook' })).toMatchObject(off);
  expect(await put({ active: true })).toMatchObject({ active: true, disabledReason: null });
});

test('organizations, members and accounts leave no entry either', async () => {
  const slug = `nothing-${Date.now()}`;
  const organization = { id: ada.organizationId, name: 'Nothing new', slug };
  const change = 'updateOrganization(input: $input) { organization { id } }';
  const profile = { name: 'Ada', locale: 'en-GB', timeZone: null };
  const me = 'updateMe(input: $input) { user { id } }';
  await update(change, organization);
  await update(me, profile);
  const members = await ada.rest('GET', '/members');
  const before = await traces(server);
  await update(change, organization);
  await update(me, profile);
  await update('changeMemberRole(input: $input) { member { role } }', {
    id: textAt(members.body, 'members.0.id'),
    role: 'ADMIN',
  });
  expect(await traces(server)).toEqual(before);
});
