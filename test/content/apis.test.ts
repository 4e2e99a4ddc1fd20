// Content is validated the same in every API: REST, GraphQL, bulk requests, CSV.
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

type Data = Record<string, string | number | boolean>;

const rest = (method: string, path: string, body: unknown) =>
  ada.rest(method, `/qr-codes${path}`, { body });

const graphql = (mutation: string, input: object) =>
  ada.graphql(mutation, { input: { organizationId: ada.organizationId, ...input } });

const csvOf = (type: string, data: Data) =>
  stringify([{ type, name: 'Test', ...data }], {
    header: true,
    cast: { boolean: (value) => String(value) },
  });

/** API -> its error for the data. */
const apis: Record<string, (type: string, data: Data) => Promise<unknown>> = {
  REST: async (type, data) => (await rest('POST', '', { type, name: 'Test', data })).body,
  'REST in bulk': async (type, data) =>
    (await rest('POST', '/bulk-create', { items: [{ type, name: 'Test', data }] })).body,
  GraphQL: async (type, data) => {
    const content = { [type.toLowerCase()]: data };
    const { data: created, errors } = await graphql(
      'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { data } } }',
      { name: 'Test', content },
    );
    return { made: created, errors };
  },
  'GraphQL in bulk': async (type, data) => {
    const content = { [type.toLowerCase()]: data };
    const { data: created, errors } = await graphql(
      'mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) { results { qrCode { data } error { message } } } }',
      { items: [{ name: 'Test', content }] },
    );
    return { made: created, errors };
  },
  CSV: async (type, data) => {
    const { body } = await ada.rest('POST', '/qr-codes/import', {
      body: csvOf(type, data),
      headers: { 'content-type': 'text/csv' },
    });
    return body;
  },
};

const newest = () =>
  server.prisma.qrCode.findFirstOrThrow({
    where: { organizationId: ada.organizationId },
    orderBy: { id: 'desc' },
  });

const count = () => server.prisma.qrCode.count({ where: { organizationId: ada.organizationId } });

describe.each(Object.keys(apis))('%s', (api) => {
  const say = (type: string, data: Data) => apis[api]?.(type, data);

  test.each<[string, Data, string]>([
    ['PHONE', { phone: '+49 (0)30 123456' }, 'remove (0): +49 30123456'],
    ['PHONE', { phone: '0049 030 1234' }, 'remove the 0: 0049 301234'],
    ['SMS', { phone: '+49 170 (0) 1234' }, 'remove (0): +49 1701234'],
    ['VCARD', { firstName: 'Ada', phone: '+999 123456' }, '999, which is not a country code'],
    ['PHONE', { phone: '#12' }, 'before the extension'],
    ['PHONE', { phone: '*100#' }, 'service codes'],
    ['SMS', { phone: '0049 (0)170 123456' }, 'remove (0)'],
    ['SMS', { phone: '+49 170 123456;ext=1' }, 'must not have an extension'],
    ['WIFI', { ssid: 'Home', password: 'correct horse', encryption: 'WPA9' }, 'WPA'],
    ['VCARD', { firstName: 'Ada', phone: '+44 (0)20 7946 0000' }, 'remove (0): +44 2079460000'],
  ])('rejects %s %j', async (type, data, words) => {
    const before = await count();
    expect(JSON.stringify(await say(type, data))).toContain(words);
    expect(await count()).toBe(before);
  });

  test.each<[string, Data, Data]>([
    ['PHONE', { phone: '+49 30/123456 ext. 7' }, { phone: '+49 30/123456 ext. 7' }],
    ['PHONE', { phone: '+49 30 123456 ext 12 \n' }, { phone: '+49 30 123456 ext 12' }],
    [
      'WIFI',
      { ssid: 'Home', password: 'correct horse', encryption: 'WPA2' },
      { ssid: 'Home', password: 'correct horse', encryption: 'WPA', hidden: false },
    ],
    [
      'WIFI',
      { ssid: 'Home', password: 'correct horse', encryption: 'wpa/wpa3' },
      { ssid: 'Home', password: 'correct horse', encryption: 'WPA', hidden: false },
    ],
    [
      'WIFI',
      { ssid: 'Guests', encryption: 'nopass' },
      { ssid: 'Guests', encryption: 'NONE', hidden: false },
    ],
    [
      'WIFI',
      { ssid: 'Guests', encryption: 'open' },
      { ssid: 'Guests', encryption: 'NONE', hidden: false },
    ],
  ])('accepts %s %j', async (type, data, stored) => {
    await say(type, data);
    expect((await newest()).content).toEqual(stored);
  });
});

test.each(['WPA2', '"wpa2/wpa3"', 'nopass'])('a document can contain %s', async (word) => {
  const password = word === 'nopass' ? '' : 'correct horse';
  const { data, errors } = await ada.graphql(
    `mutation ($id: ID!) { createQrCode(input: { organizationId: $id, name: "Test", content: { wifi: { ssid: "Home", password: "${password}", encryption: ${word} } } }) { qrCode { content { ... on WifiContent { encryption } } } } }`,
    { id: ada.organizationId },
  );
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    createQrCode: { qrCode: { content: { encryption: word === 'nopass' ? 'NONE' : 'WPA' } } },
  });
});

test('existing content that is now invalid can still be read, scanned and renamed', async () => {
  const phone = '+49 (0)30 123456';
  const { id, shortUrl } = await ada.createQrCode({
    type: 'PHONE',
    data: { phone: '+49 30 123456' },
    dynamic: true,
  });
  await server.prisma.qrCode.update({ where: { id }, data: { content: { phone } } });
  expect(await (await fetch(shortUrl)).text()).toContain('href="tel:+49030123456"');
  const read = await rest('GET', `/${id}`, undefined);
  expect(read.status).toBe(200);
  expect(read.body).toMatchObject({ data: { phone } });
  expect((await rest('PUT', `/${id}`, { name: 'Hotline' })).status).toBe(200);
  expect((await rest('PUT', `/${id}`, { data: { phone } })).status).toBe(200);
  const other = await rest('PUT', `/${id}`, { data: { phone: '+49 (0)30 654321' } });
  expect(other.body).toMatchObject({ details: [{ field: 'data.phone' }] });
});
