// Null in updates: it clears, or is refused by name.
import { describe, expect, test } from 'vitest';
import { allPermissions } from '../../../src/domain/api-key/permissions.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { resourcesOf, traces } from './resources.ts';

const server = useServer();
const ada = useCaller(server, { once: true, permissions: [...allPermissions] });
const resources = resourcesOf(server, ada);

/** Resource -> its mutation, fields that null clears, with what is shown then, and those it cannot. */
const updates: [what: string, mutation: string, cleared: object, kept: string[]][] = [
  [
    'a QR code in a folder, with tags',
    'updateQrCode(input: $input) { qrCode { id } }',
    { folderId: null, tags: [], routing: undefined, stylePresetId: undefined },
    ['name', 'data', 'style', 'status', 'type', 'dynamic'],
  ],
  ['a folder', 'updateFolder(input: $input) { folder { id } }', {}, ['name']],
  [
    'a style preset',
    'updateStylePreset(input: $input) { stylePreset { id } }',
    {},
    ['name', 'style'],
  ],
  [
    'a webhook',
    'updateWebhook(input: $input) { webhook { id } }',
    { document: null, filter: null },
    ['url', 'events', 'active', 'batch'],
  ],
  [
    'an API key with limits',
    'updateApiKey(input: $input) { apiKey { id } }',
    { allowedIps: [] },
    ['name', 'permissions'],
  ],
];

type Input = Record<string, unknown>;
const nameOf = (mutation: string) => /^[A-Za-z]+/.exec(mutation)?.[0].slice('update'.length);
const mutate = (mutation: string, input: Input) =>
  server.graphql(
    `mutation ($input: Update${nameOf(mutation)}Input!) { ${mutation} }`,
    { input },
    { cookie: ada.cookie },
  );

describe.each(updates)('%s', (what, mutation, cleared, kept) => {
  /** Ways to send a change; each answers with the fields that were refused. */
  const ways = (path: string): Record<string, (change: Input) => Promise<unknown>> => ({
    PUT: async (body) => Object((await ada.rest('PUT', path, { body })).body).details,
    PATCH: async (body) => Object((await ada.rest('PATCH', path, { body })).body).details,
    GraphQL: async (change) => {
      const { errors } = await mutate(mutation, { id: path.split('/').at(-1), ...change });
      const details = Object(errors[0]?.extensions).details;
      return details?.map(({ field = '', message = '' }) => ({
        field: field.replace(/^input\./, ''),
        message,
      }));
    },
  });

  test.each(kept)('%s cannot be null', async (field) => {
    const path = (await resources[what]?.()) ?? '';
    const before = await traces(server);
    for (const [way, send] of Object.entries(ways(path))) {
      expect(await send({ [field]: null }), way).toEqual([{ field, message: 'cannot be null' }]);
    }
    expect(await traces(server)).toEqual(before);
  });

  test.runIf(Object.keys(cleared).length > 0)('null clears the others', async () => {
    for (const way of ['PUT', 'PATCH', 'GraphQL']) {
      const path = (await resources[what]?.()) ?? '';
      for (const [field, shown] of Object.entries(cleared)) {
        expect(await ways(path)[way]?.({ [field]: null }), `${way} ${field}`).toBeUndefined();
        expect(Object((await ada.rest('GET', path)).body)[field]).toEqual(shown);
      }
    }
  });
});

test('colors and the corner radius of a style cannot be null; other fields of it are reset', async () => {
  for (const what of ['a QR code with a style', 'a style preset']) {
    const path = (await resources[what]?.()) ?? '';
    for (const field of ['foregroundColor', 'backgroundColor', 'cornerRadius']) {
      for (const method of ['PUT', 'PATCH']) {
        const { body } = await ada.rest(method, path, { body: { style: { [field]: null } } });
        expect(body).toMatchObject({
          statusCode: 400,
          details: [{ field: `style.${field}`, message: 'cannot be null' }],
        });
      }
    }
    const { body } = await ada.rest('PUT', path, { body: { style: { quietZone: null } } });
    expect(Object(body).style).not.toHaveProperty('quietZone');
  }
});

test('bulk updates refuse null for each item by name', async () => {
  const path = (await resources['a QR code with a URL']?.()) ?? '';
  const id = path.split('/').at(-1);
  const items = [{ id, name: null }];
  const { body } = await ada.rest('POST', '/qr-codes/bulk-update', { body: { items } });
  expect(body).toMatchObject({
    statusCode: 400,
    details: [{ field: 'items.0.name', message: 'cannot be null' }],
  });
  const { errors } = await ada.graphql(
    'mutation ($input: UpdateQrCodesInput!) { updateQrCodes(input: $input) { succeeded } }',
    {
      input: { organizationId: ada.organizationId, items: [{ id, content: null }, { id: 'qr_0' }] },
    },
  );
  expect(errors[0]?.extensions.details).toContainEqual({
    field: 'input.items.0.content',
    message: 'cannot be null',
  });
});

test('a new object without a value is the same as one with null', async () => {
  const create = async (list: string, body: object) =>
    Object((await ada.rest('POST', list, { body })).body);
  const code = { type: 'URL', name: 'Menu', data: { url: 'https://example.com' } };
  const nothing = { style: null, folderId: null, tags: null, routing: null, shortCode: null };
  const [plain, empty] = [
    await create('/qr-codes', code),
    await create('/qr-codes', {
      ...code,
      ...nothing,
      dynamic: null,
      style: { cornerRadius: null },
    }),
  ];
  const { id, shortCode, shortUrl, createdAt, updatedAt } = empty;
  expect(empty).toEqual({ ...plain, id, shortCode, shortUrl, createdAt, updatedAt });
  expect((await create('/qr-codes', { ...code, name: null })).details).toEqual([
    { field: 'name', message: 'cannot be null' },
  ]);
});

test.each([
  ['updateMe(input: $input) { user { id } }', { name: null }, 'name'],
  ['updateOrganization(input: $input) { organization { id } }', { name: null }, 'name'],
  ['updateOrganization(input: $input) { organization { id } }', { slug: null }, 'slug'],
])('%s refuses null for %o', async (mutation, change, field) => {
  const id = mutation.startsWith('updateOrganization') && { id: ada.organizationId };
  const { errors } = await mutate(mutation, { ...id, ...change });
  expect(errors).toMatchObject([
    { extensions: { details: [{ field: `input.${field}`, message: 'cannot be null' }] } },
  ]);
});
