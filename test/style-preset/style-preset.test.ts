// Style presets: a look to make codes with, copied into each.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { svgFile } from '../support/picture/picture.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let presets: string;
let codes: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  presets = `/organizations/${ada.organizationId}/style-presets`;
  codes = `/organizations/${ada.organizationId}/qr-codes`;
});
afterAll(() => server.close());

const plain = { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 0 };
const post = (body: object, headers = {}) => server.rest('POST', presets, { key, body, headers });
const at = (id: string) => `${presets}/${id}`;

async function create(name: string, style: object = { foregroundColor: '#003366' }) {
  const answer = await post({ name, style });
  expect(answer.status).toBe(201);
  return { id: textAt(answer.body, 'id'), etag: answer.headers.get('etag') ?? '' };
}

describe('over REST', () => {
  test('make, get, list, change, delete', async () => {
    const made = await post({
      name: 'Company',
      style: { foregroundColor: '#036', cornerRadius: 20 },
    });
    const id = textAt(made.body, 'id');
    expect(made.headers.get('location')).toBe(`/api/v1${at(id)}`);
    expect(made.body).toEqual({
      id: expect.stringMatching(/^sty_/),
      name: 'Company',
      style: { ...plain, foregroundColor: '#036', cornerRadius: 20 },
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: expect.stringMatching(/Z$/),
    });
    const got = await server.rest('GET', at(id), { key });
    expect([got.body, got.headers.get('etag')]).toEqual([made.body, made.headers.get('etag')]);
    const list = await server.rest('GET', presets, { key });
    expect(list.body).toEqual({
      stylePresets: [made.body],
      pagination: { page: 1, limit: 20, total: 1, totalPages: 1 },
    });
    const changed = await server.rest('PUT', at(id), {
      key,
      body: { style: { moduleShape: 'DOT' } },
    });
    expect(changed.body).toMatchObject({
      name: 'Company',
      style: { ...plain, foregroundColor: '#036', cornerRadius: 20, moduleShape: 'DOT' },
    });
    expect((await server.rest('DELETE', at(id), { key })).status).toBe(204);
    expect((await server.rest('GET', at(id), { key })).status).toBe(404);
    expect((await server.rest('DELETE', at(id), { key })).status).toBe(404);
  });

  test('a name is taken once in an organization', async () => {
    await create('Taken');
    const free = await create('Free');
    const taken = {
      statusCode: 409,
      details: [{ field: 'name', message: 'is taken; choose another' }],
    };
    expect((await post({ name: 'Taken', style: {} })).body).toMatchObject(taken);
    const renamed = await server.rest('PUT', at(free.id), { key, body: { name: 'Taken' } });
    expect(renamed.body).toMatchObject(taken);
    const bob = await server.signUp();
    const theirs = await server.rest('POST', `/organizations/${bob.organizationId}/style-presets`, {
      headers: { cookie: bob.cookie },
      body: { name: 'Taken', style: {} },
    });
    expect(theirs.status).toBe(201);
  });

  test('an old ETag in If-Match gets 412, If-None-Match 304', async () => {
    const { id, etag } = await create('Guarded');
    const put = (name: string, tag: string) =>
      server.rest('PUT', at(id), { key, body: { name }, headers: { 'if-match': tag } });
    const unchanged = await server.rest('GET', at(id), { key, headers: { 'if-none-match': etag } });
    expect([unchanged.status, unchanged.bytes.length]).toEqual([304, 0]);
    const second = await put('Guarded twice', etag);
    expect(second.status).toBe(200);
    const late = await put('Guarded thrice', etag);
    expect(late.body).toMatchObject({ statusCode: 412, code: 'PRECONDITION_FAILED' });
    expect((await put('Guarded four times', '"of another kind"')).status).toBe(412);
    const newer = second.headers.get('etag') ?? '';
    expect(newer).not.toBe(etag);
    expect((await put('Guarded five times', `"0", ${newer}`)).status).toBe(200);
    expect((await put('Guarded six times', '*')).status).toBe(200);
  });

  test('an Idempotency-Key makes one of two', async () => {
    const headers = { 'idempotency-key': 'preset-1' };
    const first = await post({ name: 'Once', style: {} }, headers);
    const second = await post({ name: 'Once', style: {} }, headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await post({ name: 'Twice', style: {} }, headers)).status).toBe(409);
  });

  test('a style that cameras cannot read, or that is none, is refused', async () => {
    const { id } = await create('Readable');
    for (const style of [{ foregroundColor: '#CCCCCC' }, { backgroundColor: '#000000' }]) {
      for (const answer of [
        await post({ name: 'Unreadable', style }),
        await server.rest('PUT', at(id), { key, body: { style } }),
      ]) {
        expect(answer.body).toMatchObject({ statusCode: 422, code: 'UNPROCESSABLE' });
        expect(textAt(answer.body, 'details.0.field')).toMatch(/^style\./);
      }
    }
    for (const [body, field] of [
      [{ name: 'No style' }, 'style'],
      [{ name: 'Wrong', style: { moduleShape: 'HEART' } }, 'style.moduleShape'],
      [{ name: 'Wrong', style: { logo: { id: 'lgo_0' } } }, 'style.logo.id'],
      [{ name: '', style: {} }, 'name'],
      [{ name: 'x'.repeat(201), style: {} }, 'name'],
      [{ style: {} }, 'name'],
    ] as const) {
      expect((await post(body)).body).toMatchObject({ statusCode: 400, details: [{ field }] });
    }
    const names = Object(await server.rest('GET', presets, { key })).body;
    expect(JSON.stringify(names)).not.toMatch(/Unreadable|Wrong|No style/);
  });

  test('one of others is not there', async () => {
    const bob = await server.signUp();
    const { secret } = await server.createKey(bob);
    const { id } = await create('Mine');
    const theirs = `/organizations/${bob.organizationId}/style-presets/${id}`;
    for (const path of [at(id), theirs]) {
      for (const [method, body] of [['GET'], ['PUT', { name: 'X' }], ['DELETE']] as const) {
        const answer = await server.rest(method, path, { key: secret, body });
        expect(answer.body).toMatchObject({ statusCode: 404, message: 'Not found' });
      }
    }
  });
});

describe('in a code', () => {
  const createCode = (body: object) =>
    server.rest('POST', codes, {
      key,
      body: { type: 'URL', name: 'Q', data: { url: 'https://example.com' }, ...body },
    });
  const styleOf = (body: unknown) => Object(body).style;

  test('it is copied, with the style on top; a later change changes no code', async () => {
    const { id } = await create('Base', { foregroundColor: '#003366', moduleShape: 'DOT' });
    const base = { ...plain, foregroundColor: '#003366', moduleShape: 'DOT' };
    const made = await createCode({ stylePresetId: id });
    expect(styleOf(made.body)).toEqual(base);
    const varied = await createCode({
      stylePresetId: id,
      style: { cornerRadius: 30, moduleShape: null },
    });
    const { moduleShape: _shape, ...rest } = base;
    expect(styleOf(varied.body)).toEqual({ ...rest, cornerRadius: 30 });

    await server.rest('PUT', at(id), { key, body: { style: { foregroundColor: '#660000' } } });
    const address = `${codes}/${textAt(made.body, 'id')}`;
    expect(styleOf((await server.rest('GET', address, { key })).body)).toEqual(base);
    await server.rest('DELETE', at(id), { key });
    expect(styleOf((await server.rest('GET', address, { key })).body)).toEqual(base);
  });

  test('chosen later, it takes the place of the style', async () => {
    const { id } = await create('Later', { foregroundColor: '#003366' });
    const made = await createCode({ style: { cornerRadius: 50, quietZone: 2 } });
    const address = `${codes}/${textAt(made.body, 'id')}`;
    const body = { stylePresetId: id, style: { moduleShape: 'DIAMOND' } };
    const changed = await server.rest('PUT', address, { key, body });
    expect(styleOf(changed.body)).toEqual({
      ...plain,
      foregroundColor: '#003366',
      moduleShape: 'DIAMOND',
    });
    const same = await server.rest('PUT', address, { key, body: { stylePresetId: null } });
    expect(styleOf(same.body)).toEqual(styleOf(changed.body));
    const alone = await server.rest('PUT', address, { key, body: { stylePresetId: id } });
    expect(styleOf(alone.body)).toEqual({ ...plain, foregroundColor: '#003366' });
  });

  test('its logo comes along, and is then kept by the code', async () => {
    const logos = `/organizations/${ada.organizationId}/logos`;
    const data = svgFile('<rect width="50" height="50"/>').toString('base64');
    const logo = await server.rest('POST', logos, { key, body: { name: 'L', data } });
    const logoId = textAt(logo.body, 'id');
    const { id } = await create('With logo', { logo: { id: logoId, size: 15 } });
    const made = await createCode({ stylePresetId: id });
    expect(styleOf(made.body)).toMatchObject({ logo: { id: logoId, size: 15 } });
    await server.rest('DELETE', at(id), { key });
    expect((await server.rest('DELETE', `${logos}/${logoId}`, { key })).status).toBe(409);
  });

  test('it must be one of the organization, and leave a code that cameras can read', async () => {
    const bob = await server.signUp();
    const theirs = await server.rest('POST', `/organizations/${bob.organizationId}/style-presets`, {
      headers: { cookie: bob.cookie },
      body: { name: 'B', style: {} },
    });
    const { id: codeId } = await server.createQrCode(key, ada.organizationId);
    for (const wrong of [textAt(theirs.body, 'id'), 'sty_0', 'qr_0', '']) {
      for (const answer of [
        await createCode({ stylePresetId: wrong }),
        await server.rest('PUT', `${codes}/${codeId}`, { key, body: { stylePresetId: wrong } }),
      ]) {
        expect(answer.body).toMatchObject({
          statusCode: 400,
          details: [
            { field: 'stylePresetId', message: 'must be a style preset of this organization' },
          ],
        });
      }
    }
    const { id } = await create('Dark', { foregroundColor: '#003366' });
    const pale = await createCode({ stylePresetId: id, style: { backgroundColor: '#003377' } });
    expect(pale.status).toBe(422);
  });
});

test('GraphQL shows the same, typed, and guards an edit by version', async () => {
  const input = { organizationId: ada.organizationId, name: 'Typed', style: { quietZone: 3 } };
  const made = await server.graphql(
    `mutation ($input: CreateStylePresetInput!) { createStylePreset(input: $input) {
      stylePreset { id version style { quietZone moduleShape } styleData }
    } }`,
    { input },
    { cookie: ada.cookie },
  );
  expect(made.errors).toEqual([]);
  const id = textAt(made.data, 'createStylePreset.stylePreset.id');
  expect(made.data).toEqual({
    createStylePreset: {
      stylePreset: {
        id,
        version: 1,
        style: { quietZone: 3, moduleShape: null },
        styleData: { ...plain, quietZone: 3 },
      },
    },
  });
  const update = (expectedVersions: number[]) =>
    server.graphql(
      `mutation ($input: UpdateStylePresetInput!) { updateStylePreset(input: $input) {
        stylePreset { version style { quietZone } }
      } }`,
      { input: { id, style: { quietZone: null }, expectedVersions } },
      { cookie: ada.cookie },
    );
  expect((await update([1])).data).toEqual({
    updateStylePreset: { stylePreset: { version: 2, style: { quietZone: null } } },
  });
  expect((await update([1])).errors[0]?.extensions.code).toBe('PRECONDITION_FAILED');
  const list = await server.graphql(
    `query ($org: ID!) { organization(id: $org) {
      stylePresets(first: 1) { nodes { id } pageInfo { hasNextPage } }
    } }`,
    { org: ada.organizationId },
    { cookie: ada.cookie },
  );
  expect(list.data).toEqual({
    organization: { stylePresets: { nodes: [{ id }], pageInfo: { hasNextPage: true } } },
  });
});
