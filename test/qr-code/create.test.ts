// Creating QR codes in both APIs.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { createByGraphQL, documented, readByGraphQL } from './qr-code.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('creating a code', () => {
  test('returns the documented response for the documented example', async () => {
    const response = await ada.rest('POST', '/qr-codes', { body: documented });
    expect(response.status).toBe(201);
    const id = textAt(response.body, 'id');
    const shortCode = textAt(response.body, 'shortCode');
    const createdAt = textAt(response.body, 'createdAt');
    expect(id).toMatch(/^qr_[0-9a-z]{26}$/);
    expect(createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const author = { type: 'API_KEY', id: ada.keyId, name: 'Test' };
    expect(response.body).toEqual({
      ...documented,
      id,
      shortUrl: `${server.url}/q/${shortCode}`,
      shortCode,
      status: 'ACTIVE',
      externalId: null,
      metadata: {},
      notes: null,
      totalScans: 0,
      lastScannedAt: null,
      createdAt,
      updatedAt: createdAt,
      createdBy: author,
      updatedBy: author,
      folderId: null,
      tags: [],
      test: false,
      dynamic: true,
      paused: false,
      archivedAt: null,
      deletedAt: null,
      purgeAt: null,
    });
    expect(response.headers.get('location')).toBe(
      `/api/v1/organizations/${ada.organizationId}/qr-codes/${id}`,
    );
    expect((await ada.rest('GET', `/qr-codes/${id}`)).body).toEqual(response.body);
    expect(await readByGraphQL(ada, id)).toEqual({ node: response.body });
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
  ])('%s: the same in both APIs, whichever created it', async (type, field, data, stored = {}) => {
    const byRest = await ada.rest('POST', '/qr-codes', { body: { type, name: 'x', data } });
    expect(byRest.body).toMatchObject({ type, data: { ...data, ...stored } });
    const byGraphQL = await createByGraphQL(ada, { content: { [field]: data } });
    expect(byGraphQL.errors).toEqual([]);
    expect(byGraphQL.data).toMatchObject({
      createQrCode: { qrCode: { type, data: { ...data, ...stored } } },
    });
  });

  test('content has types in GraphQL', async () => {
    const { data } = await createByGraphQL(ada, {
      content: { wifi: { ssid: 'Home' } },
      dynamic: false,
    });
    const response = await ada.graphql(
      `query ($id: ID!) { node(id: $id) { ... on QrCode { payload content {
        __typename ... on WifiContent { ssid password encryption hidden } } } } }`,
      { id: textAt(data, 'createQrCode.qrCode.id') },
    );
    expect(response.data).toEqual({
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
  ])('the name and a tag %.20s are stored unchanged', async (text) => {
    const { status, body } = await ada.rest('POST', '/qr-codes', {
      body: { ...documented, name: text, tags: [text, text] },
    });
    expect(status).toBe(201);
    const id = textAt(body, 'id');
    const expected = { name: text, tags: [text] };
    expect((await ada.rest('GET', `/qr-codes/${id}`)).body).toMatchObject(expected);
    expect(await readByGraphQL(ada, id)).toMatchObject({ node: expected });
    const download = await ada.rest('GET', `/qr-codes/${id}/download?format=svg`);
    expect(download.status).toBe(200);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    const svg = new TextDecoder().decode(download.bytes);
    expect(svg).not.toContain('<script');
  });
});
