// Making, reading, changing, deleting QR codes, at both doors.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let codes: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  codes = `/organizations/${ada.organizationId}/qr-codes`;
});
afterAll(() => server.close());

const graphql = (query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { 'x-api-key': key });

const everyField = `id type name shortUrl shortCode data
  style { foregroundColor backgroundColor cornerRadius }
  status totalScans createdAt updatedAt folderId tags dynamic`;

async function readByGraphQL(id: string) {
  const { data, errors } = await graphql(
    `query ($id: ID!) { node(id: $id) { ... on QrCode { ${everyField} } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data;
}

const create = (input: Record<string, unknown>) =>
  graphql(
    `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { ${everyField} } } }`,
    { input: { organizationId: ada.organizationId, name: 'Test', ...input } },
  );
const update = (input: Record<string, unknown>) =>
  graphql(
    `mutation ($input: UpdateQrCodeInput!) { updateQrCode(input: $input) { qrCode { ${everyField} version } } }`,
    { input },
  );

const documented = {
  type: 'URL',
  name: 'Company Website',
  data: { url: 'https://example.com' },
  style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 10 },
};

describe('making one', () => {
  test('the documented example gives the documented answer, and nothing else', async () => {
    const answer = await server.rest('POST', codes, { key, body: documented });
    expect(answer.status).toBe(201);
    const id = textAt(answer.body, 'id');
    const shortCode = textAt(answer.body, 'shortCode');
    const createdAt = textAt(answer.body, 'createdAt');
    expect(id).toMatch(/^qr_[0-9a-z]{26}$/);
    expect(createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(answer.body).toEqual({
      ...documented,
      id,
      shortUrl: `${server.url}/q/${shortCode}`,
      shortCode,
      status: 'ACTIVE',
      totalScans: 0,
      createdAt,
      updatedAt: createdAt,
      folderId: null,
      tags: [],
      dynamic: true,
    });
    expect(answer.headers.get('location')).toBe(`/api/v1${codes}/${id}`);
    expect((await server.rest('GET', `${codes}/${id}`, { key })).body).toEqual(answer.body);
    expect(await readByGraphQL(id)).toEqual({ node: answer.body });
  });

  test.each<[type: string, field: string, data: object, stored?: object]>([
    ['URL', 'url', { url: 'https://example.com/a?b=c#d' }],
    [
      'VCARD',
      'vcard',
      { firstName: 'Ada', phone: '+44 20 7946 0000', address: { city: 'London' } },
    ],
    ['WIFI', 'wifi', { ssid: 'Home', password: 'a;b:c,d"e' }, { encryption: 'WPA', hidden: false }],
    ['TEXT', 'text', { text: ' as it came \n' }],
    ['EMAIL', 'email', { to: 'ada@example.com', subject: 'Hi' }],
    ['SMS', 'sms', { phone: '+4930123456', message: 'Hi' }],
    ['PHONE', 'phone', { phone: '112' }],
    ['GEO', 'geo', { latitude: -90, longitude: 13.5 }],
    ['EVENT', 'event', { title: 'Talk', start: '2030-02-28T10:00:00Z' }],
  ])('%s holds the same, made through either door', async (type, field, data, stored = {}) => {
    const byRest = await server.rest('POST', codes, { key, body: { type, name: 'x', data } });
    expect(byRest.body).toMatchObject({ type, data: { ...data, ...stored } });
    const byGraphQL = await create({ content: { [field]: data } });
    expect(byGraphQL.errors).toEqual([]);
    expect(byGraphQL.data).toMatchObject({
      createQrCode: { qrCode: { type, data: { ...data, ...stored } } },
    });
  });

  test('content is typed in GraphQL', async () => {
    const { data } = await create({ content: { wifi: { ssid: 'Home' } }, dynamic: false });
    const answer = await graphql(
      `query ($id: ID!) { node(id: $id) { ... on QrCode { payload content {
        __typename ... on WifiContent { ssid password encryption hidden } } } } }`,
      { id: textAt(data, 'createQrCode.qrCode.id') },
    );
    expect(answer.data).toEqual({
      node: {
        payload: 'WIFI:T:nopass;S:Home;;',
        content: {
          __typename: 'WifiContent',
          ssid: 'Home',
          password: null,
          encryption: 'NONE',
          hidden: false,
        },
      },
    });
  });

  test.each([
    'plain',
    '<script>alert(1)</script>',
    '=cmd|"/c calc"!A1',
    '😀 👨‍👩‍👧 مرحبا \u202e עברית',
    '\'; DROP TABLE "QrCode"; --',
    'é'.repeat(100),
    '{"$ne": null}',
    ' \t spaces \n',
  ])('the name and a tag %.20s are kept as they came', async (text) => {
    const { status, body } = await server.rest('POST', codes, {
      key,
      body: { ...documented, name: text, tags: [text, text] },
    });
    expect(status).toBe(201);
    const id = textAt(body, 'id');
    const wanted = { name: text, tags: [text] };
    expect((await server.rest('GET', `${codes}/${id}`, { key })).body).toMatchObject(wanted);
    expect(await readByGraphQL(id)).toMatchObject({ node: wanted });
    const download = await server.rest('GET', `${codes}/${id}/download?format=svg`, { key });
    expect(download.status).toBe(200);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    const svg = new TextDecoder().decode(download.bytes);
    expect(svg).not.toContain('<script');
  });
});

describe('input that is refused names its field, with nothing stored', () => {
  let before: number;
  beforeEach(async () => {
    before = await server.prisma.qrCode.count();
  });

  const url = (address: unknown) => ({ data: { url: address } });
  test.each<[what: string, body: Record<string, unknown>, status: number, field: string]>([
    ['a javascript: URL', url('javascript:alert(1)'), 400, 'data.url'],
    ['a data: URL', url('data:text/html,x'), 400, 'data.url'],
    ['a file: URL', url('file:///etc/passwd'), 400, 'data.url'],
    ['credentials', url('https://me:secret@example.com'), 400, 'data.url'],
    ['a line break', url('https://example.com/\r\nSet-Cookie: a=b'), 400, 'data.url'],
    ['a number', url(7), 400, 'data.url'],
    ['no url', { data: {} }, 400, 'data.url'],
    ['no data', { data: undefined }, 400, 'data'],
    ['data that is a list', { data: [] }, 400, 'data'],
    ['an unknown type', { type: 'HOLOGRAM' }, 400, 'type'],
    ['no type', { type: undefined }, 400, 'type'],
    ['an empty name', { name: '' }, 400, 'name'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 400, 'name'],
    ['a tag that is too long', { tags: ['a', 'x'.repeat(101)] }, 400, 'tags.1'],
    ['NUL in a name', { name: 'a\0b' }, 400, 'name'],
    ['half a surrogate pair', { name: 'a\ud800' }, 400, 'name'],
    ['a tag that is none', { tags: [1] }, 400, 'tags.0'],
    ['an unknown field', { colour: 'red' }, 400, 'colour'],
    ['an unknown field of style', { style: { colour: 'red' } }, 400, 'style.colour'],
    ['a colour that is none', { style: { foregroundColor: 'red' } }, 400, 'style.foregroundColor'],
    ['a radius beyond 50', { style: { cornerRadius: 51 } }, 400, 'style.cornerRadius'],
    ['half a radius', { style: { cornerRadius: 1.5 } }, 400, 'style.cornerRadius'],
    ['a folder that is not there', { folderId: 'fld_1' }, 400, 'folderId'],
    [
      'colours that a camera cannot tell apart',
      { style: { foregroundColor: '#999999', backgroundColor: '#BBBBBB' } },
      422,
      'style.backgroundColor',
    ],
    [
      'light on dark',
      { style: { foregroundColor: '#FFFFFF', backgroundColor: '#000000' } },
      422,
      'style.foregroundColor',
    ],
    [
      'more than fits',
      { type: 'TEXT', data: { text: 'x'.repeat(5_000) }, dynamic: false },
      422,
      'data',
    ],
  ])('%s', async (_what, change, status, field) => {
    const answer = await server.rest('POST', codes, { key, body: { ...documented, ...change } });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      statusCode: status,
      details: expect.arrayContaining([{ field, message: expect.any(String) }]),
    });
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test.each([
    ['its own path', () => `${server.url}/q/abc`],
    ['in capitals', () => `${server.url.replace('localhost', 'LOCALHOST')}/Q/../q/abc`],
    ['percent-encoded', () => `${server.url}/%71/abc`],
    ['127.0.0.1', () => `${server.url.replace('localhost', '127.0.0.1')}/q/abc`],
    ['[::1]', () => `${server.url.replace('localhost', '[::1]')}/q/abc`],
    ['127.1', () => `${server.url.replace('localhost', '127.1')}/q/abc`],
  ])('a loop, %s', async (_what, address) => {
    const answer = await server.rest('POST', codes, {
      key,
      body: { ...documented, ...url(address()) },
    });
    expect(answer.body).toMatchObject({ statusCode: 400, details: [{ field: 'data.url' }] });
  });

  test('GraphQL says the same in its words', async () => {
    const bad = await create({ content: { url: { url: 'javascript:alert(1)' } } });
    expect(bad.errors).toMatchObject([
      {
        extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.content.url.url' }] },
        path: ['createQrCode'],
      },
    ]);
    const loop = await create({ content: { url: { url: `${server.url}/q/abc` } } });
    expect(loop.errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.content.url.url' }],
    });
    const pale = await create({
      content: { url: { url: 'https://example.com' } },
      style: { foregroundColor: '#BBBBBB' },
    });
    expect(pale.errors[0]?.extensions).toMatchObject({
      code: 'UNPROCESSABLE',
      details: [{ field: 'input.style.backgroundColor' }],
    });
    const two = await create({
      content: { url: { url: 'https://a.example' }, text: { text: 'b' } },
    });
    expect(two.errors[0]?.extensions.code).toBe('BAD_REQUEST');
    const none = await create({ content: {} });
    expect(none.errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(await server.prisma.qrCode.count()).toBe(before);
  });

  test('a text that is too long says its size with the limit', async () => {
    const { body } = await server.rest('POST', codes, {
      key,
      body: { type: 'TEXT', name: 'x', data: { text: 'é'.repeat(1_500) }, dynamic: false },
    });
    expect(textAt(body, 'message')).toMatch(/3000 bytes.*2331|2331.*3000/);
  });
});

describe('changing one', () => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await server.createQrCode(key, ada.organizationId, {
      ...documented,
      tags: ['a', 'b'],
    }));
  });

  test('PUT changes what it says, and nothing else', async () => {
    const before = (await server.rest('GET', `${codes}/${id}`, { key })).body;
    const { status, body } = await server.rest('PUT', `${codes}/${id}`, {
      key,
      body: { name: 'New', data: { url: 'https://example.org' }, style: { cornerRadius: 50 } },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...(typeof before === 'object' ? before : {}),
      name: 'New',
      data: { url: 'https://example.org' },
      style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 50 },
      updatedAt: textAt(body, 'updatedAt'),
    });
    expect(await readByGraphQL(id)).toEqual({ node: body });
  });

  test('what a client read can be put back', async () => {
    const { body } = await server.rest('GET', `${codes}/${id}`, { key });
    const { type, name, data, style, tags, folderId, status } = Object(body);
    const put = await server.rest('PUT', `${codes}/${id}`, {
      key,
      body: { type, name, data, style, tags, folderId, status },
    });
    expect(put.status).toBe(200);
    expect(put.body).toEqual({ ...Object(body), updatedAt: textAt(put.body, 'updatedAt') });
  });

  test('an empty body changes nothing that is shown', async () => {
    const { status, body } = await server.rest('PUT', `${codes}/${id}`, { key, body: {} });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...documented, tags: ['a', 'b'] });
  });

  test('tags can be emptied; the status can change and change back', async () => {
    const put = (body: object) => server.rest('PUT', `${codes}/${id}`, { key, body });
    expect((await put({ tags: [] })).body).toMatchObject({ tags: [] });
    expect((await put({ status: 'PAUSED' })).body).toMatchObject({ status: 'PAUSED' });
    expect((await put({ status: 'ACTIVE' })).body).toMatchObject({ status: 'ACTIVE' });
  });

  test.each<[string, object, string]>([
    ['another type', { type: 'TEXT', data: { text: 'x' } }, 'type'],
    ['data of another type', { data: { text: 'x' } }, 'data.text'],
    ['a status that is none', { status: 'GONE' }, 'status'],
    ['a bad URL', { data: { url: 'javascript:1' } }, 'data.url'],
    ['the id', { id: 'qr_1' }, 'id'],
  ])('%s is refused, and nothing has changed', async (_what, body, field) => {
    const before = (await server.rest('GET', `${codes}/${id}`, { key })).body;
    const answer = await server.rest('PUT', `${codes}/${id}`, {
      key,
      body: { name: 'N', ...body },
    });
    expect(answer.body).toMatchObject({ statusCode: 400 });
    expect(JSON.stringify(answer.body)).toContain(`"field":"${field}"`);
    expect((await server.rest('GET', `${codes}/${id}`, { key })).body).toEqual(before);
  });

  test('GraphQL changes the same', async () => {
    const { data } = await update({ id, name: 'New', tags: ['c'], status: 'ARCHIVED' });
    expect(data).toMatchObject({
      updateQrCode: { qrCode: { name: 'New', tags: ['c'], status: 'ARCHIVED', version: 2 } },
    });
    const rest = await server.rest('GET', `${codes}/${id}`, { key });
    expect(rest.body).toMatchObject({ name: 'New', tags: ['c'], status: 'ARCHIVED' });
    const other = await update({ id, content: { text: { text: 'x' } } });
    expect(other.errors[0]).toMatchObject({
      message: expect.stringContaining('input.content'),
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  test('an old ETag in If-Match gets 412; a scan in between is no edit', async () => {
    const first = await server.rest('GET', `${codes}/${id}`, { key });
    const etag = first.headers.get('etag') ?? '';
    const put = (value: string, name: string) =>
      server.rest('PUT', `${codes}/${id}`, { key, body: { name }, headers: { 'if-match': value } });
    await fetch(textAt(first.body, 'shortUrl'), { redirect: 'manual' });
    const second = await put(etag, 'Second');
    expect(second.status).toBe(200);
    const late = await put(etag, 'Third');
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ statusCode: 412, code: 'PRECONDITION_FAILED' });
    expect((await put('"nonsense"', 'Third')).status).toBe(412);
    const list = `"0-0", ${second.headers.get('etag')}`;
    expect((await put(list, 'Listed')).status).toBe(200);
    expect((await put('*', 'Third')).status).toBe(200);
    expect((await put(second.headers.get('etag') ?? '', 'Fourth')).status).toBe(412);
  });

  test('of two edits of the same version at the same moment one wins', async () => {
    const etag = (await server.rest('GET', `${codes}/${id}`, { key })).headers.get('etag') ?? '';
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) =>
        server.rest('PUT', `${codes}/${id}`, {
          key,
          body: { name },
          headers: { 'if-match': etag },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  test('If-None-Match gets 304 until something has changed', async () => {
    const etag = (await server.rest('GET', `${codes}/${id}`, { key })).headers.get('etag') ?? '';
    const again = () =>
      server.rest('GET', `${codes}/${id}`, { key, headers: { 'if-none-match': `"x", ${etag}` } });
    expect((await again()).status).toBe(304);
    await server.rest('PUT', `${codes}/${id}`, { key, body: { name: 'New' } });
    expect((await again()).status).toBe(200);
  });
});

describe('deleting one', () => {
  test('REST answers 204 with nothing; then it is not found, at both doors', async () => {
    const { id, shortUrl } = await server.createQrCode(key, ada.organizationId);
    await fetch(shortUrl, { redirect: 'manual' });
    const answer = await server.rest('DELETE', `${codes}/${id}`, { key });
    expect(answer.status).toBe(204);
    expect(answer.bytes).toHaveLength(0);
    for (const method of ['GET', 'DELETE']) {
      expect((await server.rest(method, `${codes}/${id}`, { key })).body).toMatchObject({
        statusCode: 404,
        code: 'NOT_FOUND',
      });
    }
    expect(await readByGraphQL(id)).toEqual({ node: null });
    expect((await fetch(shortUrl, { redirect: 'manual' })).status).toBe(404);
    expect(await server.prisma.scan.count({ where: { qrCodeId: id } })).toBe(0);
  });

  test('GraphQL tells the id that is gone', async () => {
    const { id } = await server.createQrCode(key, ada.organizationId);
    const remove = () =>
      graphql('mutation ($id: ID!) { deleteQrCode(input: {id: $id}) { deletedQrCodeId } }', { id });
    expect((await remove()).data).toEqual({ deleteQrCode: { deletedQrCodeId: id } });
    expect((await remove()).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
