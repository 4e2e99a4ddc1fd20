// What a key that is limited to folders can see.
import { describe, expect, test } from 'vitest';
import { subscribe } from '../support/network/sse.ts';
import { put, scanOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { useLimitedKey } from './limited-key.ts';

const server = useServer();
const ada = useCaller(server);

const limited = useLimitedKey(server, ada);
const never = (id: string) => id.replace(/.{6}$/, 'zzzzzz');

describe('a QR code outside of the folders', () => {
  test.each<[string, string, object?]>([
    ['GET', ''],
    ['GET', '/download'],
    ['GET', '/analytics'],
    ['GET', '/analytics/export'],
    ['GET', '/scans'],
    ['GET', '/versions'],
    ['GET', '/preview'],
    ['PUT', '', { name: 'X' }],
    ['PATCH', '', { name: 'X' }],
    ['POST', '/revert', { version: 1 }],
    ['POST', '/restore'],
    ['DELETE', ''],
    ['DELETE', '?purge=true'],
  ])('%s /qr-codes/{id}%s: answers as for one that does not exist', async (method, tail, body) => {
    const { inside, outside, rest } = limited;
    for (const id of [outside.id, outside.loose]) {
      const [found, nothing] = [
        await rest(method, `/qr-codes/${id}${tail}`, body),
        await rest(method, `/qr-codes/${never(id)}${tail}`, body),
      ];
      expect(found.status).toBe(404);
      expect(found.bytes).toEqual(nothing.bytes);
    }
    const response = await rest(method, `/qr-codes/${inside.id}${tail}`, body);
    expect(response.status).toBeLessThan(300);
  });

  test.each([
    '{ node(id: $id) { id } }',
    '{ nodes(ids: [$id]) { id } }',
    '{ organization(id: $org) { qrCode(id: $id) { id versions { totalCount } } } }',
    '{ organization(id: $org) { analytics(qrCodeId: $id) { summary { totalScans } } } }',
    '{ organization(id: $org) { scans(qrCodeId: $id) { totalCount } } }',
    '{ organization(id: $org) { qrCodeDraft(input: {qrCodeId: $id, content: {url: {url: "https://example.com"}}}) { svg } } }',
  ])('is not found by %s', async (document) => {
    const ask = async (id: string) => {
      const query = `query ($org: ID!, $id: ID!) ${document}`;
      const used = document.includes('$org') ? query : query.replace('$org: ID!, ', '');
      const { data, errors } = await limited.graphql(used, { id });
      return JSON.stringify({ data, messages: errors.map(({ message }) => message) });
    };
    const { inside, outside } = limited;
    expect(await ask(outside.id)).toBe(await ask(never(outside.id)));
    expect(await ask(inside.id)).not.toBe(await ask(never(inside.id)));
  });

  test('is not in lists, searches, filters, tags, exports or counts', async () => {
    const { inside, outside, rest } = limited;
    const count = async (query: string) =>
      Object((await rest('GET', `/qr-codes${query}`)).body).pagination.total;
    expect(await count('')).toBe(1);
    for (const query of [
      `?folderId=${outside.folder}`,
      '?search=Outside',
      '?tag=Outside',
      `?search=${outside.shortCode}`,
      '?status=DELETED',
    ])
      expect(await count(query), query).toBe(0);
    for (const sort of ['createdAt', 'name', '-name', '-totalScans']) {
      const { body } = await rest('GET', `/qr-codes?sort=${sort}`);
      expect(Object(body).qrCodes.map(({ id }: { id: string }) => id)).toEqual([inside.id]);
    }
    expect(await count('?search=Inside')).toBe(1);
    expect(await count('?tag=Inside')).toBe(1);
    const { body: tags } = await rest('GET', '/tags');
    expect(JSON.stringify(tags)).toContain('Inside');
    expect(JSON.stringify(tags)).not.toMatch(/Outside|Loose/);
    const { bytes } = await rest('GET', '/qr-codes/export');
    expect(Buffer.from(bytes).toString()).toContain('Inside');
    expect(Buffer.from(bytes).toString()).not.toMatch(/Outside|Loose/);
    const { body: folders } = await rest('GET', '/folders');
    expect(Object(folders).folders.map(({ id }: { id: string }) => id)).toEqual([inside.folder]);
    expect(Object(folders).pagination.total).toBe(1);
    expect((await rest('GET', `/folders/${outside.folder}`)).status).toBe(404);
  });

  test('is no place in a list', async () => {
    const list =
      'query ($org: ID!, $after: String) { organization(id: $org) { qrCodes(after: $after) { edges { cursor node { name } } } } }';
    const { data } = await ada.graphql(list, { org: ada.organizationId });
    for (const { cursor, node } of Object(data).organization.qrCodes.edges) {
      const found = await limited.graphql(list, { after: cursor });
      expect(Object(found.data).organization.qrCodes.edges, node.name).toEqual([]);
    }
  });

  test('is not on label sheets', async () => {
    const { inside, outside, rest } = limited;
    const sheet = '/qr-codes/label-sheet?template=AVERY_L7160';
    const all = await rest('GET', sheet);
    expect([all.status, all.headers.get('x-total-count')]).toEqual([200, '1']);
    expect((await rest('GET', `${sheet}&ids=${inside.id}`)).status).toBe(200);
    for (const id of [outside.id, outside.loose]) {
      const [found, nothing] = [
        await rest('GET', `${sheet}&ids=${id}`),
        await rest('GET', `${sheet}&ids=${never(id)}`),
      ];
      expect(found.status).toBe(400);
      expect(found.bytes).toEqual(nothing.bytes);
    }
  });

  test('is not found by bulk requests, which change what is inside', async () => {
    const { inside, outside, rest } = limited;
    for (const what of ['update', 'delete', 'restore', 'purge']) {
      const items = [outside.id, outside.loose, inside.id].map((id) => ({
        id,
        ...(what === 'update' && { name: 'Renamed' }),
      }));
      const { body } = await rest('POST', `/qr-codes/bulk-${what}`, { items, atomic: false });
      expect(Object(body), what).toMatchObject({ succeeded: 1, failed: 2 });
    }
    const { body } = await ada.rest('GET', `/qr-codes/${outside.id}`);
    expect(body).toMatchObject({ name: 'Outside', deletedAt: null });
  });

  test('sends no live scans', async () => {
    const { outside, key } = limited;
    const query =
      'subscription ($org: ID!, $id: ID) { qrCodeScanned(organizationId: $org, qrCodeId: $id) { id } }';
    const headers = { 'x-api-key': key };
    for (const [id, code] of [
      [outside.id, 'NOT_FOUND'],
      [null, 'FORBIDDEN'],
    ]) {
      const stream = await subscribe(server, query, { org: ada.organizationId, id }, headers);
      const data = Object((await stream.next())?.data);
      await stream.close();
      expect(data.errors[0].extensions.code).toBe(code);
    }
  });

  test('is not counted in the analytics of the organization, which are refused', async () => {
    const { inside, rest } = limited;
    await put(server, [scanOf(inside.id, new Date().toISOString())]);
    expect((await rest('GET', '/qr-codes/analytics')).status).toBe(403);
    const { body } = await rest('GET', `/qr-codes/${inside.id}/analytics`);
    expect(body).toMatchObject({ summary: { totalScans: 1 } });
  });

  test('is not counted in filtered analytics of the organization', async () => {
    const { inside, outside, rest } = limited;
    const now = new Date().toISOString();
    await put(
      server,
      [inside.id, outside.id, outside.loose].map((id) => scanOf(id, now)),
    );
    const read = async (filter: string) => {
      const path = `/qr-codes/analytics?${filter}&include=topCodes&include=topFolders`;
      const { body } = await rest('GET', path);
      const { summary, topCodes, topFolders } = Object(body);
      const ids = (list: object[], name: string) => list.map((one) => Reflect.get(one, name));
      return [summary.totalScans, ids(topCodes, 'qrCodeId'), ids(topFolders, 'folderId')];
    };
    const own = [1, [inside.id], [inside.folder]];
    expect(await read('countries=DE')).toEqual(own);
    expect(await read(`folderIds=${inside.folder}&folderIds=${outside.folder}`)).toEqual(own);
    expect(await read(`qrCodeIds=${outside.id}&qrCodeIds=${outside.loose}`)).toEqual([0, [], []]);
  });
});
