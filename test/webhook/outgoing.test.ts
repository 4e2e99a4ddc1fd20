// What a caller names by URL is fetched from the public internet alone.
import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFetchPublic, OutgoingError } from '../../src/http/outgoing.ts';
import { UnreachableError } from '../../src/http/public-address.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
const unreachable =
  'url: cannot be reached from here; it must be an address on the public internet';

let closed: TestServer;
let open: TestServer;
let inside: Server;
let port: number;
/** The paths that were asked for inside of the network. */
let asked: string[] = [];
let respond: RequestListener;
const logo: RequestListener = (_request, response) => response.end(svg);

beforeAll(async () => {
  closed = await startServer();
  open = await startServer({ config: { allowedPrivateNetworks: ['127.0.0.1/32', '10.9.0.0/16'] } });
  inside = createServer((request, response) => {
    asked.push(request.url ?? '');
    respond(request, response);
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  const address = inside.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
beforeEach(() => {
  asked = [];
  respond = logo;
});
afterAll(async () => {
  inside.closeAllConnections();
  inside.close();
  await Promise.all([closed.close(), open.close()]);
});

async function createLogo(
  server: TestServer,
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; message?: unknown; field?: unknown }> {
  const person = await personOf(server);
  const answer = await server.rest('POST', `/organizations/${person.organizationId}/logos`, {
    headers: { cookie: person.cookie, ...headers },
    body: { name: 'L', url },
  });
  const { message, details } = Object(answer.body);
  return { status: answer.status, message, field: details?.[0].field };
}

const people = new Map<TestServer, Promise<Person>>();
function personOf(server: TestServer): Promise<Person> {
  const person = people.get(server) ?? server.signUp();
  people.set(server, person);
  return person;
}

const refused = { status: 422, message: unreachable, field: 'url' };

test.each([
  ['127.1', 'has a host that programs read as 127.0.0.1'],
  ['2130706433', 'has a host that programs read as 127.0.0.1'],
  ['0x7f.1', 'has a host that programs read as 127.0.0.1'],
  ['0x7f000001', 'has a host that programs read as 127.0.0.1'],
  ['0177.0.0.1', 'has a host that programs read as 127.0.0.1'],
  ['１２７.0.0.1', 'has a host that programs read as 127.0.0.1'],
  ['127.0.0.1.', 'has a host that programs read as 127.0.0.1'],
  ['0', 'has a host that programs read as 0.0.0.0'],
  ['localhost', 'must have a dot in its host'],
  ['LOCALHOST.', 'must have a dot in its host'],
])('http://%s is not what it looks like', async (host, message) => {
  expect(await createLogo(closed, `http://${host}:${port}/logo.svg`)).toEqual({
    status: 400,
    message: expect.stringContaining(message),
    field: 'url',
  });
  expect(asked).toEqual([]);
});

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
])('http://%s is refused, and nothing is sent there', async (host) => {
  expect(await createLogo(closed, `http://${host}:${port}/logo.svg`)).toEqual(refused);
  expect(asked).toEqual([]);
});

test.each([
  '169.254.169.254',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '100.100.100.200',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[::2]',
  '[2001:db8::1]',
  '[2002:7f00:1::]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::a00:1]',
  '[4000::1]',
])('http://%s is refused before it is connected to', async (host) => {
  const limits = { maxBytes: 10, timeoutMs: 5_000, accept: '*/*' };
  for (const scheme of ['http', 'https']) {
    const fetching = createFetchPublic([])(`${scheme}://${host}/`, limits);
    const error = await fetching.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutgoingError);
    expect(Object(error).cause).toBeInstanceOf(UnreachableError);
  }
});

test('a name that does not exist gets the same answer as one that is refused', async () => {
  expect(await createLogo(closed, 'http://nowhere.invalid/logo.svg')).toEqual(refused);
  expect(await createLogo(open, 'http://127.0.0.1:1/logo.svg')).toEqual(refused);
});

test.each([
  'ftp://example.com/logo.svg',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:image/svg+xml,<svg/>',
  '//example.com/logo.svg',
  'logo.svg',
  '',
  'http://user:secret@127.0.0.1/logo.svg',
  'http://user@127.0.0.1/logo.svg',
])('%s is no address to fetch', async (url) => {
  expect(await createLogo(open, url)).toEqual({
    status: 422,
    message: 'url: must be, and lead to, an http or https address without credentials',
    field: 'url',
  });
});

describe('where the operator allows a network', () => {
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;

  test('its addresses can be reached, by name too', async () => {
    expect(await createLogo(open, at('/logo.svg'))).toMatchObject({ status: 201 });
    expect(await createLogo(open, `http://localhost:${port}/again`)).toMatchObject({ status: 200 });
    expect(asked).toEqual(['/logo.svg', '/again']);
  });

  test('nothing of ours is sent along', async () => {
    let sent: object = {};
    respond = (request, response) => {
      sent = request.headers;
      response.end(svg);
    };
    await createLogo(open, at('/'));
    expect(Object.keys(sent).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  test.each([
    'http://0.0.0.0:PORT/secret',
    'http://[::ffff:0.0.0.0]:PORT/secret',
    '//0:PORT/secret',
    'https://169.254.169.254/secret',
  ])('a redirect to %s is refused', async (location) => {
    respond = (_request, response) =>
      response.writeHead(302, { location: location.replace('PORT', String(port)) }).end();
    expect(await createLogo(open, at('/start'))).toEqual(refused);
    expect(asked).toEqual(['/start']);
  });

  test('a redirect to what is no web address is refused', async () => {
    respond = (_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    expect(await createLogo(open, at('/start'))).toMatchObject({ status: 422 });
    respond = (_request, response) =>
      response.writeHead(302, { location: `http://a:b@127.0.0.1:${port}/` }).end();
    expect(await createLogo(open, at('/start'))).toMatchObject({ status: 422 });
    expect(asked).toEqual(['/start', '/start']);
  });

  test('three redirects are followed, a fourth is not', async () => {
    respond = ({ url = '' }, response) => {
      const left = Number(url.slice(1));
      if (left === 0) response.end(svg);
      else response.writeHead(307, { location: `/${left - 1}` }).end();
    };
    expect(await createLogo(open, at('/3'))).toMatchObject({ status: 200 });
    expect(await createLogo(open, at('/4'))).toMatchObject({
      status: 422,
      message: 'url: redirects more than 3 times',
    });
    expect(asked).toEqual(['/3', '/2', '/1', '/0', '/4', '/3', '/2', '/1']);
  });

  test('what is too large is not read to its end', async () => {
    respond = (_request, response) =>
      response.writeHead(200, { 'content-length': 2_000_000 }).end();
    const message = 'url: answers with more than 1048576 bytes';
    expect(await createLogo(open, at('/told'))).toMatchObject({ status: 422, message });
    let stopped = false;
    respond = (_request, response) => {
      const chunk = Buffer.alloc(65_536);
      const timer = setInterval(() => response.write(chunk), 1);
      response.on('close', () => {
        clearInterval(timer);
        stopped = true;
      });
    };
    expect(await createLogo(open, at('/endless'))).toMatchObject({ status: 422, message });
    await expect.poll(() => stopped).toBe(true);
  });

  test('what is compressed is refused, an error of the other side is told', async () => {
    respond = (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000)));
    expect(await createLogo(open, at('/bomb'))).toMatchObject({
      status: 422,
      message: 'url: answers with a Content-Encoding that was not asked for',
    });
    respond = (_request, response) => response.writeHead(404).end(svg);
    expect(await createLogo(open, at('/missing'))).toMatchObject({
      status: 422,
      message: 'url: answers with status 404, not 200',
    });
  });

  test('who is silent, breaks off, or trickles gets no more than the time there is', async () => {
    const fetchPublic = createFetchPublic(['127.0.0.1']);
    const limits = { maxBytes: 1_000, timeoutMs: 300, accept: '*/*' };
    const silent: RequestListener = () => undefined;
    const broken: RequestListener = (_request, response) => {
      response.write('<svg');
      setTimeout(() => response.destroy(), 20);
    };
    const trickling: RequestListener = (_request, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    for (const listener of [silent, broken, trickling]) {
      respond = listener;
      await expect(fetchPublic(at('/'), limits)).rejects.toThrow(OutgoingError);
    }
  });

  test('while it is fetched no transaction is open', async () => {
    respond = async (_request, response) => {
      // The embedded database has one connection, which a transaction would hold.
      await open.prisma.organization.create({
        data: { id: 'org_meanwhile', name: 'M', slug: 'meanwhile' },
      });
      response.end(svg);
    };
    expect(await createLogo(open, at('/'))).toMatchObject({ status: 200 });
    expect(await createLogo(open, at('/'), { 'idempotency-key': 'one' })).toMatchObject({
      status: 400,
      field: 'Idempotency-Key',
    });
    expect(asked).toEqual(['/']);
  });
});
