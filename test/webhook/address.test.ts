// URLs of webhooks: which are rejected, and what errors reveal.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { startServer } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { secret, usual } from './webhook.ts';

const server = useServer();
const ada = useCaller(server);
const create = (body: object, headers = {}) => ada.rest('POST', '/webhooks', { body, headers });

describe('over REST', () => {
  test.each<[string, object, string, string]>([
    ['an unknown event', { events: ['qr.made'] }, 'events.0', 'must be one of qr.created, qr.u'],
    [
      'an event that does not exist',
      { events: ['subscription.paid'] },
      'events.0',
      'subscription.created',
    ],
    ['an empty list of events', { events: [] }, 'events', 'must contain at least one'],
    ['events that are not a list', { events: 'qr.created' }, 'events', 'must be an array'],
    ['another scheme', { url: 'ftp://example.com' }, 'url', 'must start with https://'],
    ['credentials', { url: 'https://a:b@example.com' }, 'url', 'must not contain credentials'],
    ['a missing URL', { url: undefined }, 'url', 'is required'],
    ['an empty secret', { secret: '' }, 'secret', '1 to 256 characters'],
    ['a secret that is too long', { secret: 'x'.repeat(257) }, 'secret', '1 to 256 characters'],
    [
      'an invalid key',
      { secret: 'whsec_no base64!' },
      'secret',
      'must be valid base64 after whsec_',
    ],
    ['an unknown field', { name: 'x' }, 'name', 'is not a known field'],
  ])('%s is rejected with advice', async (_name, wrong, field, message) => {
    const { status, body } = await create({ ...usual, ...wrong });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'BAD_REQUEST', details: [{ field }] });
    expect(textAt(body, 'details.0.message')).toContain(message);
    const { organizationId } = ada;
    expect(await server.prisma.webhook.count({ where: { organizationId } })).toBe(0);
  });

  test.each([
    'http://127.0.0.1/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://168.63.129.16/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])('%s is not on the public internet', async (address) => {
    const created = await create({ ...usual, url: address });
    const details = [
      {
        field: 'url',
        message: 'must be a public URL: its host was not found or has a private address',
      },
    ];
    expect(created.status).toBe(400);
    expect(created.body).toMatchObject({ details });
    const id = textAt((await create({ ...usual, secret })).body, 'id');
    const put = await ada.rest('PUT', `/webhooks/${id}`, { body: { url: address } });
    expect(put.body).toMatchObject({ code: 'BAD_REQUEST', details });
  });

  test.each([
    ['http://127.1:8080/', 'has a host that browsers read as 127.0.0.1'],
    ['http://2130706433/', 'has a host that browsers read as 127.0.0.1'],
    ['http://0x7f000001/', 'has a host that browsers read as 127.0.0.1'],
    ['http://0177.0.0.1/', 'has a host that browsers read as 127.0.0.1'],
    ['http://localhost:4000/', 'must have a complete host name'],
  ])('%s has an ambiguous host and is rejected', async (address, message) => {
    const details = [{ field: 'url', message: expect.stringContaining(message) }];
    expect((await create({ ...usual, url: address })).body).toMatchObject({ details });
    const id = textAt((await create({ ...usual, secret })).body, 'id');
    const put = await ada.rest('PUT', `/webhooks/${id}`, { body: { url: address } });
    expect(put.body).toMatchObject({ code: 'BAD_REQUEST', details });
  });

  test('whether a host exists is not revealed, in any way', async () => {
    // With private networks allowed, a name may have no dot.
    const config = { allowedPrivateNetworks: ['192.0.2.0/24'] };
    const server = await startServer({ config });
    const { organizationId, cookie } = await server.signUp();
    const hooks = `/organizations/${organizationId}/webhooks`;
    const post = (body: object) => server.rest('POST', hooks, { headers: { cookie }, body });
    const id = textAt((await post(usual)).body, 'id');
    const graphql = async (name: string, input: object) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { webhook { id } } }`;
      return (await server.graphql(query, { input }, { cookie })).errors;
    };
    const ways: ((url: string) => Promise<unknown>)[] = [
      async (url) => (await post({ ...usual, url })).body,
      async (url) =>
        (await server.rest('PUT', `${hooks}/${id}`, { headers: { cookie }, body: { url } })).body,
      (url) => graphql('createWebhook', { organizationId, ...usual, url }),
      (url) => graphql('updateWebhook', { id, url }),
    ];
    for (const ask of ways) {
      const [inside, nowhere] = await Promise.all([
        ask('http://localhost/'),
        ask('http://hooks.invalid/'),
      ]);
      expect(JSON.stringify(inside)).toContain(
        'must be a public URL: its host was not found or has a private address',
      );
      expect(nowhere).toEqual(inside);
    }
    expect(await server.prisma.webhook.count({ where: { organizationId } })).toBe(1);
    await server.close();
  });

  test('example host names are accepted without internet access', async () => {
    for (const host of ['example.com', 'hooks.example.org', 'hooks.example']) {
      expect((await create({ ...usual, url: `https://${host}/` })).status).toBe(201);
    }
    for (const host of ['notexample.invalid', 'example.com.invalid']) {
      expect((await create({ ...usual, url: `https://${host}/` })).status).toBe(400);
    }
  });
});
