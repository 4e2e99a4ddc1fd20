// Names and tags: length, and at least one visible character.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, {
  once: true,
  permissions: ['QR_CODES_READ', 'QR_CODES_WRITE', 'API_KEYS_WRITE'],
});

const post = (path: string, body: object) => ada.rest('POST', `/${path}`, { body });
const put = (path: string, body: object) => ada.rest('PUT', `/${path}`, { body });
const url = { type: 'URL', data: { url: 'https://example.com' } };

describe('length', () => {
  const named: [path: string, more: object][] = [
    ['qr-codes', url],
    ['folders', {}],
    ['style-presets', { style: {} }],
    ['api-keys', { permissions: ['QR_CODES_READ'] }],
    ['logos', { data: 'aaaa' }],
  ];
  test.each(named)('%s: 200 user-perceived characters', async (path, more) => {
    const { status, body } = await post(path, { name: 'x'.repeat(201), ...more });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: {
        details: [{ field: 'name', message: 'must have 1 to 200 characters; it has 201' }],
      },
    });
    if (path === 'logos') return;
    const name = 'e\u0301'.repeat(199).concat('😀');
    const created = await post(path, { name, ...more });
    expect(created.status).toBe(201);
    const { apiKey = created.body } = Object(created.body);
    expect(Object(apiKey).name).toBe(name.normalize('NFC'));
  });

  test('tags: 100 characters', async () => {
    const { body } = await post('qr-codes', { name: 'A', ...url, tags: ['a', 'x'.repeat(101)] });
    expect(body).toMatchObject({
      details: [{ field: 'tags.1', message: 'must have 1 to 100 characters; it has 101' }],
    });
    const path = '/qr-codes/import?dryRun=true';
    const csv = `name,url,tags\n${'x'.repeat(201)},https://example.com,${'y'.repeat(101)}`;
    const headers = { 'content-type': 'text/csv' };
    const report = await ada.rest('POST', path, { body: csv, headers });
    expect(report.body).toMatchObject({
      errors: [
        { field: 'name', message: 'must have 1 to 200 characters; it has 201' },
        { field: 'tags', message: 'must have 1 to 100 characters; it has 101' },
      ],
    });
  });

  test('existing values are kept until they change', async () => {
    const { id } = await ada.createQrCode();
    const old = { name: 'n'.repeat(5_000), tags: ['t'.repeat(500), 'short'] };
    await server.prisma.qrCode.update({ where: { id }, data: old });
    const path = `qr-codes/${id}`;
    const { body } = await ada.rest('GET', `/${path}`);
    expect(body).toMatchObject(old);
    expect((await put(path, { status: 'PAUSED' })).status).toBe(200);
    expect((await put(path, { ...old, tags: [...old.tags, 'new'] })).body).toMatchObject({
      tags: [...old.tags, 'new'],
    });
    expect((await put(path, { name: 'n'.repeat(201) })).body).toMatchObject({
      details: [{ field: 'name' }],
    });
    expect((await put(path, { tags: [...old.tags, 'u'.repeat(101)] })).body).toMatchObject({
      details: [{ field: 'tags.2' }],
    });
    const found = await ada.rest('GET', `/qr-codes?tag=${old.tags[0]}`);
    expect(Object(found.body).qrCodes).toHaveLength(1);
  });
});

describe('at least one visible character', () => {
  const unseen = ['\u200b', '\u2060\u00ad', ' \u200d ', '\u3164', '\u2800', '\u202e\u202c', ' '];
  const message = 'must have at least one visible character';
  const fields: [field: string, give: (text: string) => ReturnType<typeof post>][] = [
    ['name', (name) => post('qr-codes', { name, ...url })],
    ['name', (name) => post('folders', { name })],
    ['name', (name) => post('style-presets', { name, style: {} })],
    ['name', (name) => post('api-keys', { name, permissions: ['QR_CODES_READ'] })],
    ['name', (name) => post('logos', { name, data: 'aaaa' })],
    ['tags.1', (tag) => post('qr-codes', { name: 'A', ...url, tags: ['a', tag] })],
    ['data.ssid', (ssid) => post('qr-codes', { name: 'A', type: 'WIFI', data: { ssid } })],
    [
      'data.title',
      (title) =>
        post('qr-codes', { name: 'A', type: 'EVENT', data: { title, start: '2030-01-01' } }),
    ],
    [
      'routing.rules.0.name',
      (name) =>
        post('qr-codes', {
          name: 'A',
          ...url,
          routing: { rules: [{ name, targets: [{ url: 'https://example.com' }] }] },
        }),
    ],
    [
      'style.frame.caption',
      (caption) =>
        post('qr-codes', { name: 'A', ...url, style: { frame: { shape: 'NONE', caption } } }),
    ],
  ];
  test.each(fields)('%s, %s', async (field, give) => {
    for (const text of unseen) {
      const { status, body } = await give(text);
      expect({ text, status, details: Object(body).details }).toEqual({
        text,
        status: 400,
        details: [{ field, message }],
      });
    }
  });

  test('a contact needs a visible name', async () => {
    for (const firstName of unseen) {
      const { status } = await post('qr-codes', { name: 'A', type: 'VCARD', data: { firstName } });
      expect({ firstName, status }).toEqual({ firstName, status: 400 });
    }
  });

  test('for users and organizations in GraphQL, for codes in a file', async () => {
    const { errors } = await server.graphql(
      `mutation ($input: CreateOrganizationInput!) {
        createOrganization(input: $input) { organization { id } } }`,
      { input: { name: '\u200b', slug: 'unseen' } },
      { cookie: ada.cookie },
    );
    expect(JSON.stringify(errors)).toContain(message);
    const { body } = await ada.rest('POST', '/qr-codes/import?dryRun=true', {
      body: 'name,url,folder,tags\n\u200b,https://example.com,\u00ad,a|\u2060',
      headers: { 'content-type': 'text/csv' },
    });
    expect(Object(body).errors).toEqual([
      { line: 2, field: 'name', message },
      { line: 2, field: 'tags', message },
      { line: 2, field: 'folder', message },
    ]);
  });

  test('existing values are kept until they change; one visible character is enough', async () => {
    const { id } = await ada.createQrCode();
    const old = { name: '\u200b', tags: ['\u2060'] };
    await server.prisma.qrCode.update({ where: { id }, data: old });
    expect((await put(`qr-codes/${id}`, { ...old, status: 'PAUSED' })).status).toBe(200);
    expect((await put(`qr-codes/${id}`, { name: '\u200d' })).body).toMatchObject({
      details: [{ field: 'name', message }],
    });
    expect((await put(`qr-codes/${id}`, { tags: ['\u200d'] })).body).toMatchObject({
      details: [{ field: 'tags.0', message }],
    });
    for (const name of ['❤️', '.', '\u200bx', '語', '\u{e000}']) {
      expect((await put(`qr-codes/${id}`, { name })).body).toMatchObject({ name });
    }
  });
});

test('searches ignore surrounding white space and invisible characters', async () => {
  const name = `Searched ${Date.now()}`;
  const { id } = await ada.createQrCode({ name, tags: ['Sommerfest'] });
  const created = await post('api-keys', { name, permissions: ['QR_CODES_READ'] });
  expect(created.status).toBe(201);
  const found = async (list: string, search: string) =>
    Object((await ada.rest('GET', `/${list}?search=${encodeURIComponent(search)}`)).body);
  for (const search of [
    ` ${name}\t`,
    name.replace('arch', 'ar\u00adch'),
    `\u200b${name}`,
    `\ufeff ${name} \u200b`,
    `\u00a0${name}\u3000`,
  ]) {
    expect((await found('qr-codes', search)).qrCodes).toMatchObject([{ id }]);
    const keys = await server.graphql(
      `query ($id: ID!, $search: String!) {
        organization(id: $id) { apiKeys(filter: { search: $search }) { nodes { name } } } }`,
      { id: ada.organizationId, search },
      { cookie: ada.cookie },
    );
    expect(keys.data).toEqual({ organization: { apiKeys: { nodes: [{ name }] } } });
  }
  expect((await found('tags', ' Sommer\u00adfest ')).tags).toMatchObject([{ tag: 'Sommerfest' }]);
  const odd = await ada.createQrCode({ name: 'Odd\u200bname' });
  expect((await found('qr-codes', 'Odd\u200bname')).qrCodes).toMatchObject([{ id: odd.id }]);
  const code = await ada.createQrCode({ shortCode: 'searched-code' });
  expect((await found('qr-codes', ' searched\u200b-code')).qrCodes).toMatchObject([
    { id: code.id },
  ]);
  expect((await found('qr-codes', ' ')).qrCodes.length).toBeGreaterThan(1);
});
