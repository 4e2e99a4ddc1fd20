// The client address, as reported by proxies, and limits per address and network.
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkOf } from '../../src/domain/network/network.ts';
import { startServer, type TestServer } from '../support/server/server.ts';
import { createCaller } from '../support/server/setting.ts';

type Headers = Record<string, string | string[]>;

interface Proxied {
  server: TestServer;
  /** The response reveals the caller's address, because the key is valid from nowhere. */
  key: string;
}

async function startBehind(config: Parameters<typeof startServer>[0]): Promise<Proxied> {
  const server = await startServer(config);
  const ada = await server.signUp();
  const { id, secret } = await server.createKey(ada);
  await server.prisma.apiKey.update({ where: { id }, data: { allowedIps: ['192.0.2.255'] } });
  return { server, key: secret };
}

/** The client address of a request with these headers; a list becomes several headers of one name. */
async function addressOf({ server, key }: Proxied, headers: Headers): Promise<string | undefined> {
  const sent = request(`${server.url}/api/v1/users/me/organizations`, {
    headers: { 'x-api-key': key, ...headers },
  });
  sent.end();
  const [response] = await once(sent, 'response');
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return /cannot be used from ([^"]+)"/.exec(text)?.[1];
}

let one: Proxied;
let two: Proxied;
let standard: Proxied;
beforeAll(async () => {
  one = await startBehind({ config: { trustProxy: 1 } });
  two = await startBehind({ config: { trustProxy: 2 } });
  standard = await startBehind({ config: { trustProxy: 1, trustProxyHeader: 'Forwarded' } });
});
afterAll(() => Promise.all([one, two, standard].map(({ server }) => server.close())));

const peer = /^(127\.0\.0\.1|::1)$/;
const client = '203.0.113.7';
const client6 = '2001:db8::1';

describe('X-Forwarded-For with one proxy', () => {
  test.each<[string, string | string[], string]>([
    ['an address', client, client],
    ['after entries of the client', `6.6.6.6, ${client}`, client],
    ['with a port', `${client}:4711`, client],
    ['with a port, in a list', `6.6.6.6:1,${client}:4711`, client],
    ['with quotes', `"${client}"`, client],
    ['with quotes and a port', `"${client}:4711"`, client],
    ['with a trailing comma', `${client},`, client],
    ['with a trailing comma and space', `${client} , `, client],
    ['with empty entries', `6.6.6.6,, ,${client}`, client],
    ['with spaces', `\t ${client}  `, client],
    ['IPv6', client6, client6],
    ['IPv6, uncompressed', '2001:0DB8:0:0:0:0:0:1', client6],
    ['IPv6 in brackets', `[${client6}]`, client6],
    ['IPv6 in brackets with a port', `[${client6}]:4711`, client6],
    ['IPv6 in brackets and quotes with a port', `"[${client6}]:4711"`, client6],
    ['IPv6 with a zone', 'fe80::1%eth0', 'fe80::1'],
    ['IPv4-mapped IPv6', `::ffff:${client}`, client],
    ['IPv4-mapped IPv6, hexadecimal', '::ffff:cb00:7107', client],
    ['IPv4-mapped IPv6, in brackets with a port', `[::ffff:${client}]:4711`, client],
    ['several headers', ['6.6.6.6', client], client],
    ['several headers, one of them a list', ['6.6.6.6, 7.7.7.7', `8.8.8.8, ${client}:80`], client],
    ['an unclosed quotation mark from the client', `"6.6.6.6, ${client}`, client],
  ])('%s', async (_form, value, expected) => {
    expect(await addressOf(one, { 'x-forwarded-for': value })).toBe(expected);
  });

  test.each([
    ['unknown'],
    ['_hidden'],
    ['203.0.113.256'],
    ['unix:'],
    [`${client}:4711:1`],
    ['[2001:db8::1'],
    [''],
    [','],
  ])('%j is ignored in favor of the connection’s address', async (value) => {
    expect(await addressOf(one, { 'x-forwarded-for': value })).toMatch(peer);
  });

  test('other headers are ignored', async () => {
    const headers = {
      forwarded: 'for=6.6.6.6',
      'x-real-ip': '6.6.6.6',
      'client-ip': '6.6.6.6',
      'x-client-ip': '6.6.6.6',
      'true-client-ip': '6.6.6.6',
    };
    expect(await addressOf(one, headers)).toMatch(peer);
    expect(await addressOf(one, { ...headers, 'x-forwarded-for': client })).toBe(client);
  });
});

describe('X-Forwarded-For with two proxies', () => {
  const inner = '10.0.0.2';
  test.each<[string, string | string[], string]>([
    ['the client and the first proxy', `${client}, ${inner}`, client],
    ['after entries of the client', `6.6.6.6, ${client}:4711, ${inner}:80`, client],
    ['the second proxy in a separate header', [`6.6.6.6, ${client}`, inner], client],
    ['with an unknown client address', `6.6.6.6, unknown, ${inner}`, inner],
    ['through one proxy only', client, client],
  ])('%s', async (_form, value, expected) => {
    expect(await addressOf(two, { 'x-forwarded-for': value })).toBe(expected);
  });
});

describe('Forwarded', () => {
  test.each<[string, string | string[], string]>([
    ['an address', `for=${client}`, client],
    ['in capital letters', `For=${client}`, client],
    ['after entries of the client', `for=6.6.6.6, for=${client}`, client],
    ['with all parameters', `by=10.0.0.2;for=${client};host=qr.example.com;proto=https`, client],
    ['with spaces', `proto=https; for=${client} ;by=_proxy`, client],
    ['with a port', `for="${client}:4711"`, client],
    ['IPv6 with a port', `for="[${client6}]:4711"`, client6],
    ['IPv6 with an obfuscated port', `for="[${client6}]:_port"`, client6],
    ['IPv6', `for="[${client6}]"`, client6],
    ['IPv4-mapped IPv6', `for="[::ffff:${client}]"`, client],
    ['several headers', ['for=6.6.6.6', `for=${client}`], client],
    ['a trailing comma', `for=${client},`, client],
    ['a host parameter naming another server', `for=${client};host="a,for=6.6.6.6"`, client],
    ['a host with an escaped quotation mark', `for=${client};host="a\\",for=6.6.6.6"`, client],
    ['an unclosed quotation mark from the client', `for="6.6.6.6, for=${client};host="x"`, client],
  ])('%s', async (_form, value, expected) => {
    expect(await addressOf(standard, { forwarded: value })).toBe(expected);
  });

  test.each([
    ['for=unknown'],
    ['for=_hidden'],
    ['for="_hidden:4711"'],
    ['proto=https;host=qr.example.com'],
    ['for=6.6.6.6;for=7.7.7.7'],
    ['for=6.6.6.6, proto=https'],
    ['6.6.6.6'],
    [''],
  ])('%j is ignored in favor of the connection’s address', async (value) => {
    expect(await addressOf(standard, { forwarded: value })).toMatch(peer);
  });

  test('ignores X-Forwarded-For', async () => {
    expect(await addressOf(standard, { 'x-forwarded-for': '6.6.6.6' })).toMatch(peer);
    const both = { 'x-forwarded-for': '6.6.6.6', forwarded: `for=${client}` };
    expect(await addressOf(standard, both)).toBe(client);
  });
});

test('the host in links comes from the configuration, never from proxy headers', async () => {
  const { server } = one;
  const ada = await createCaller(server);
  const forgedHeaders = {
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example.com',
    'x-forwarded-port': '8443',
    forwarded: 'host=evil.example.com;proto=https',
  };
  const created = await ada.rest('POST', '/qr-codes', {
    body: { type: 'URL', name: 'Here', data: { url: 'https://example.com' } },
    headers: forgedHeaders,
  });
  expect(created.body).toMatchObject({ shortUrl: expect.stringContaining(`${server.url}/q/`) });
  const listed = await ada.rest('GET', '/qr-codes?limit=1', { headers: forgedHeaders });
  expect(JSON.stringify([...listed.headers])).not.toContain('evil');
});

test.each([
  ['203.0.113.7', '203.0.113.7', undefined],
  ['::ffff:203.0.113.7', '203.0.113.7', undefined],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['2001:db8:1:2::1%eth0', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['unknown', 'unknown', undefined],
])('the network of %s is %s', (address, name, site) => {
  expect(networkOf(address)).toEqual({ name, site });
});

describe('a network counts as one for', () => {
  /** Addresses in one /64. */
  const near = (index: number) => `2001:db8:1:2:${index.toString(16)}::1`;
  /** Addresses in one /48, each in a different /64. */
  const ofSite = (index: number) => `2001:db8:2:${index.toString(16)}::1`;
  const logIn = (from: string, email: string) =>
    one.server.graphql(
      `mutation { logIn(input: {email: "${email}", password: "not the password"}) { user { id } } }`,
      {},
      { 'x-forwarded-for': from },
    );
  const statuses = async (responses: Promise<{ status: number }>[]) =>
    (await Promise.all(responses)).map(({ status }) => status);
  const many = (count: number) => Array.from({ length: count }, (_, index) => index);

  test('passwords of an account, from a /64', async () => {
    const { email } = await one.server.signUp();
    for (const index of many(10)) expect((await logIn(near(index), email)).status).not.toBe(429);
    for (const index of many(5)) expect((await logIn(near(50 + index), email)).status).toBe(429);
    expect((await logIn('2001:db8:1:3::1', email)).status).not.toBe(429);
    expect((await logIn('::ffff:203.0.113.9', email)).status).not.toBe(429);
  });

  test('passwords of a code, from a /64', async () => {
    const { server } = one;
    const ada = await createCaller(server);
    const { shortUrl } = await ada.createQrCode({
      routing: { password: 'open sesame' },
    });
    const give = (index: number) =>
      fetch(shortUrl, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'x-forwarded-for': near(index) },
        body: new URLSearchParams({ password: 'wrong' }),
      });
    for (const index of many(10)) expect((await give(index)).status).toBe(403);
    for (const index of many(5)) expect((await give(60 + index)).status).toBe(429);
  });

  test('anonymous requests, from a /64 and from a /48', async () => {
    const { server } = await startBehind({
      config: { trustProxy: 1, rateLimits: { perKey: 0, perAddress: 5, perOrganization: 0 } },
    });
    const ask = (from: string) => server.graphql('{ __typename }', {}, { 'x-forwarded-for': from });
    const own = await statuses(many(8).map((index) => ask(near(index))));
    expect(own.filter((status) => status === 429)).toHaveLength(3);
    const site = await statuses(many(90).map((index) => ask(ofSite(index))));
    expect(site.filter((status) => status === 429)).toHaveLength(10);
    expect((await ask('2001:db8:3::1')).status).toBe(200);
    await server.close();
  });
});
