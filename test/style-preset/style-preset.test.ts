// Style presets in both APIs.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { at, plain, presetsOf } from './style-preset.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { create, post } = presetsOf(ada);

describe('over REST', () => {
  test('create, get, list, update, delete', async () => {
    const created = await post({
      name: 'Company',
      style: { foregroundColor: '#036', cornerRadius: 20 },
    });
    const id = textAt(created.body, 'id');
    expect(created.headers.get('location')).toBe(
      `/api/v1/organizations/${ada.organizationId}${at(id)}`,
    );
    expect(created.body).toEqual({
      id: expect.stringMatching(/^sty_/),
      name: 'Company',
      style: { ...plain, foregroundColor: '#036', cornerRadius: 20 },
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: expect.stringMatching(/Z$/),
      deletedAt: null,
      purgeAt: null,
    });
    const got = await ada.rest('GET', at(id));
    expect([got.body, got.headers.get('etag')]).toEqual([
      created.body,
      created.headers.get('etag'),
    ]);
    const list = await ada.rest('GET', '/style-presets');
    expect(list.body).toEqual({
      stylePresets: [created.body],
      pagination: { page: 1, limit: 20, total: 1, totalPages: 1 },
    });
    const changed = await ada.rest('PUT', at(id), { body: { style: { moduleShape: 'DOT' } } });
    expect(changed.body).toMatchObject({
      name: 'Company',
      style: { ...plain, foregroundColor: '#036', cornerRadius: 20, moduleShape: 'DOT' },
    });
    expect((await ada.rest('DELETE', `${at(id)}?purge=true`)).status).toBe(204);
    expect((await ada.rest('GET', at(id))).status).toBe(404);
    expect((await ada.rest('DELETE', at(id))).status).toBe(404);
  });

  test('a name is unique in its organization', async () => {
    await create('Taken');
    const free = await create('Free');
    const taken = {
      statusCode: 409,
      details: [{ field: 'name', message: 'is already in use; choose another' }],
    };
    expect((await post({ name: 'Taken', style: {} })).body).toMatchObject(taken);
    const renamed = await ada.rest('PUT', at(free.id), { body: { name: 'Taken' } });
    expect(renamed.body).toMatchObject(taken);
    const bob = await server.signUp();
    const theirs = await server.rest('POST', `/organizations/${bob.organizationId}/style-presets`, {
      headers: { cookie: bob.cookie },
      body: { name: 'Taken', style: {} },
    });
    expect(theirs.status).toBe(201);
  });

  test('an outdated ETag in If-Match gets 412; If-None-Match gets 304', async () => {
    const { id, etag } = await create('Guarded');
    const put = (name: string, tag: string) =>
      ada.rest('PUT', at(id), { body: { name }, headers: { 'if-match': tag } });
    const unchanged = await ada.rest('GET', at(id), { headers: { 'if-none-match': etag } });
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

  test('an Idempotency-Key creates one of two', async () => {
    const headers = { 'idempotency-key': 'preset-1' };
    const first = await post({ name: 'Once', style: {} }, headers);
    const second = await post({ name: 'Once', style: {} }, headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await post({ name: 'Twice', style: {} }, headers)).status).toBe(409);
  });

  test('a style that is invalid or cannot be scanned is rejected', async () => {
    const { id } = await create('Readable');
    for (const style of [{ foregroundColor: '#CCCCCC' }, { backgroundColor: '#000000' }]) {
      for (const response of [
        await post({ name: 'Unreadable', style }),
        await ada.rest('PUT', at(id), { body: { style } }),
      ]) {
        expect(response.body).toMatchObject({ statusCode: 422, code: 'UNPROCESSABLE' });
        expect(textAt(response.body, 'details.0.field')).toMatch(/^style\./);
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
    const names = Object(await ada.rest('GET', '/style-presets')).body;
    expect(JSON.stringify(names)).not.toMatch(/Unreadable|Wrong|No style/);
  });

  test('one of another organization is not found', async () => {
    const bob = await server.signUp();
    const { secret } = await server.createKey(bob);
    const { id } = await create('Mine');
    const theirs = `/organizations/${bob.organizationId}/style-presets/${id}`;
    for (const path of [`/organizations/${ada.organizationId}${at(id)}`, theirs]) {
      for (const [method, body] of [['GET'], ['PUT', { name: 'X' }], ['DELETE']] as const) {
        const response = await server.rest(method, path, { key: secret, body });
        expect(response.body).toMatchObject({ statusCode: 404, message: 'Not found' });
      }
    }
  });
});

test('GraphQL returns the same with types and supports optimistic locking', async () => {
  const input = { organizationId: ada.organizationId, name: 'Typed', style: { quietZone: 3 } };
  const created = await server.graphql(
    `mutation ($input: CreateStylePresetInput!) { createStylePreset(input: $input) {
      stylePreset { id version style { quietZone moduleShape } styleData }
    } }`,
    { input },
    { cookie: ada.cookie },
  );
  expect(created.errors).toEqual([]);
  const id = textAt(created.data, 'createStylePreset.stylePreset.id');
  expect(created.data).toEqual({
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
