// The TypeScript client, against a real server.
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Client, createClient, IlqrError } from '../../clients/typescript/src/index.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/network/faulty-proxy.ts';
import { startWay } from '../support/network/proxy.ts';
import { outputOf } from '../support/server/program.ts';
import { follow } from '../support/server/scans.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: { id: string; secret: string };
let client: Client;
let proxy: FaultyProxy;
let behindProxy: Client;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = await server.createKey(ada);
  client = createClient({ server: server.url, key: key.secret });
  proxy = await startFaultyProxy(server.url);
  const organization = ada.organizationId;
  behindProxy = createClient({ server: proxy.url, key: key.secret, organization });
});
afterAll(async () => {
  await proxy.close();
  await server.close();
});
afterEach(() => {
  expect(proxy.faults.splice(0)).toEqual([]);
  proxy.seen.length = 0;
});

const named = (name: string) =>
  ({ type: 'URL', name, data: { url: 'https://example.com' } }) as const;
const countOf = (name: string) => server.prisma.qrCode.count({ where: { name } });
const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

test('a key follows no redirect to another host', async () => {
  const asked: string[] = [];
  const other = createServer((request, response) => {
    asked.push(String(request.headers['x-api-key']));
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const elsewhere = `http://127.0.0.1:${Object(other.address()).port}/api/v1/users/me/organizations`;
  const first = createServer((_request, response) => {
    response.writeHead(307, { location: elsewhere }).end();
  }).listen(0, 'localhost');
  await once(first, 'listening');
  const led = createClient({
    server: `http://localhost:${Object(first.address()).port}`,
    key: key.secret,
    retries: 0,
  });
  expect(await failureOf(led.listMyOrganizations())).toMatchObject({ code: 'NETWORK' });
  first.close();
  other.close();
  expect(asked).toEqual([]);
});

test('calls go by the names of operations, in the organization of the key', async () => {
  const made = await client.createQrCode({ body: { ...named('Calls'), tags: ['a', 'b'] } });
  expect(await client.getQrCode({ id: made.id })).toEqual(made);
  const found = await client.listQrCodes({ tag: ['a', 'b'], limit: 5 });
  expect(found).toMatchObject({ qrCodes: [made], pagination: { limit: 5, total: 1 } });
  expect(await client.listQrCodes({ search: undefined, tag: ['a', 'none'] })).toMatchObject({
    qrCodes: [],
  });
  const picture = await client.downloadQrCode({ id: made.id, format: 'svg' });
  expect(await picture.text()).toMatch(/^<svg/);
  const csv = 'type,name,url\nURL,Calls,https://example.com\n';
  expect(await client.importQrCodes({ body: csv, dryRun: true })).toMatchObject({ created: 1 });
  expect(await client.deleteQrCode({ id: made.id })).toBeUndefined();
});

test('an answer as it comes tells its version, which a change can ask for', async () => {
  const { id } = await client.createQrCode({ body: named('Versions') });
  const etag = (await client.request('getQrCode', { id })).headers.get('etag') ?? '';
  const same = await client.request('getQrCode', { id }, { headers: { 'If-None-Match': etag } });
  expect(same.status).toBe(304);
  const headers = { 'If-Match': etag };
  await client.updateQrCode({ id, body: { status: 'PAUSED' } }, { headers });
  const refused = client.updateQrCode({ id, body: { status: 'ACTIVE' } }, { headers });
  await expect(refused).rejects.toMatchObject({ code: 'PRECONDITION_FAILED', status: 412 });
});

test('the compiler knows what calls take and give', () => {
  // Nobody runs it.
  const typed = async () => {
    const { shortUrl, totalScans } = await client.getQrCode({ id: 'qr_1' });
    const texts: [string, number] = [shortUrl, totalScans];
    // @ts-expect-error: which one?
    await client.getQrCode();
    // @ts-expect-error: there is no such order.
    await client.listQrCodes({ sort: 'colour' });
    // @ts-expect-error: a URL code needs a URL.
    await client.createQrCode({ body: { type: 'URL', name: '', data: { text: '' } } });
    // @ts-expect-error: that is no list.
    client.all('getQrCode', { id: 'qr_1' });
    for await (const scan of client.all('listScans', { id: 'qr_1' })) texts[0] = scan.id;
    for await (const { device } of client.listen()) texts[0] = device ?? '';
    const nothing: undefined = await client.deleteQrCode({ id: 'qr_1' });
    const file: Response = await client.downloadQrCode({ id: 'qr_1', format: 'svg' });
    return [texts, nothing, file];
  };
  expect(typed).toBeTypeOf('function');
});

describe('errors', () => {
  test('tell status, code, each wrong field and the request', async () => {
    const body = { ...named(''), data: { url: 'ftp://example.com' } };
    const error = await failureOf(client.createQrCode({ body }));
    expect(error).toBeInstanceOf(IlqrError);
    expect(error).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
      details: [{ field: 'data.url' }, { field: 'name' }],
      requestId: expect.stringMatching(/^[\w-]{8,64}$/),
    });
    const document = '{ organization(id: "org_none") { qrCodes(first: 1000) { totalCount } } }';
    expect(await failureOf(client.graphql(document))).toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('a key that is revoked, a server that is none, or no QR server', async () => {
    const old = await server.createKey(ada);
    const { errors } = await server.graphql(
      'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { id } } }',
      { input: { id: old.id } },
      { cookie: ada.cookie },
    );
    expect(errors).toEqual([]);
    const revoked = createClient({ server: server.url, key: old.secret });
    const facts = { code: 'API_KEY_REVOKED', status: 403 };
    expect(await failureOf(revoked.listQrCodes())).toMatchObject(facts);
    expect(await failureOf(revoked.listen().next())).toMatchObject(facts);
    const nowhere = createClient({ server: 'http://localhost:1', retries: 1 });
    expect(await failureOf(nowhere.listMyOrganizations())).toMatchObject({ code: 'NETWORK' });
    proxy.faults.push({ status: 200, body: '<html>' });
    expect(await failureOf(behindProxy.listQrCodes())).toMatchObject({ code: 'UNEXPECTED' });
  });

  test('what would be another path is not sent', async () => {
    for (const id of ['', '.', '../..'])
      expect(await failureOf(behindProxy.deleteQrCode({ id }))).toBeInstanceOf(TypeError);
    expect(await failureOf(behindProxy.getQrCode({ id: '../folders' }))).toMatchObject({
      status: 404,
    });
    expect(proxy.seen.map(({ path }) => path.split('/').at(-1))).toEqual(['..%2Ffolders']);
  });
});

describe('what is tried again', () => {
  const down = { status: 503, headers: { 'retry-after': '0' } };

  test('a write whose answer was lost is done once, by its key', async () => {
    proxy.faults.push(down, 'lost', { status: 502, body: '<html>' });
    const made = await behindProxy.createQrCode({ body: named('Once') });
    expect(await countOf('Once')).toBe(1);
    expect((await client.listQrCodes({ search: 'Once' })).qrCodes).toEqual([made]);
    expect(proxy.seen).toHaveLength(4);
    expect(new Set(proxy.seen.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(proxy.seen[0]?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
    proxy.faults.push('lost');
    await behindProxy.deleteQrCode({ id: made.id });
  });

  test('the key may be the caller’s own', async () => {
    const headers = { 'Idempotency-Key': 'order-17' };
    const one = await behindProxy.createQrCode({ body: named('Own key') }, { headers });
    const other = await behindProxy.createQrCode({ body: named('Own key') }, { headers });
    expect(other).toEqual(one);
    expect(await countOf('Own key')).toBe(1);
  });

  test('not what would be done twice, not more often than is said', async () => {
    const permissions = ['API_KEYS_READ', 'API_KEYS_WRITE', 'QR_CODES_READ'];
    const { secret } = await server.createKey(ada, { permissions });
    const keys = createClient({ server: proxy.url, key: secret, retries: 2 });
    const orgId = ada.organizationId;
    proxy.faults.push('lost');
    const body = { name: 'Twice?', permissions: ['QR_CODES_READ' as const] };
    expect(await failureOf(keys.createApiKey({ orgId, body }))).toMatchObject({ code: 'NETWORK' });
    expect(await server.prisma.apiKey.count({ where: { name: 'Twice?' } })).toBe(1);
    proxy.faults.push(down, down, down);
    expect(await failureOf(keys.listApiKeys({ orgId }))).toMatchObject({ status: 503 });
    expect(proxy.seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
  });

  test('not where the server asks for too long a wait, nor what was given up', async () => {
    proxy.faults.push({ status: 429, headers: { 'retry-after': '3600' } });
    expect(await failureOf(behindProxy.listQrCodes())).toMatchObject({ status: 429 });
    proxy.faults.push({ status: 429, headers: { 'retry-after': '30' } });
    const signal = AbortSignal.timeout(200);
    expect(await failureOf(behindProxy.listQrCodes({}, { signal }))).toBe(signal.reason);
    expect(proxy.seen).toHaveLength(2);
  });

  test('a try that takes too long is over; the next may do', async () => {
    proxy.faults.push('silent');
    const timeout = 1_000;
    expect(await behindProxy.listTags({}, { timeout })).toMatchObject({ tags: [] });
    expect(proxy.seen.length).toBeGreaterThan(1);
    const impatient = createClient({ server: proxy.url, key: key.secret, retries: 0, timeout });
    proxy.faults.push('silent');
    expect(await failureOf(impatient.listTags())).toMatchObject({ code: 'TIMEOUT', status: 0 });
  });
});

describe('lists', () => {
  test('come page by page, no sooner than they are read', async () => {
    const tags = ['pages'];
    for (let count = 1; count <= 5; count += 1)
      await client.createQrCode({ body: { ...named(`Page ${count}`), tags } });
    await client.createQrCode({ body: named('Page 6, without the tag') });
    const names: string[] = [];
    const list = behindProxy.all('listQrCodes', { tag: tags, sort: 'name', limit: 2 });
    for await (const { name } of list) {
      names.push(name);
      expect(proxy.seen).toHaveLength(Math.ceil(names.length / 2));
    }
    expect(names).toEqual([1, 2, 3, 4, 5].map((count) => `Page ${count}`));
  });

  test('of scans miss none and tell none twice, while more come', async () => {
    const { id, shortUrl } = await client.createQrCode({ body: named('Scanned') });
    for (let count = 0; count < 5; count += 1) await follow(shortUrl);
    const ids: string[] = [];
    for await (const scan of client.all('listScans', { id, limit: 2 })) {
      ids.push(scan.id);
      await follow(shortUrl);
    }
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });
});

describe('scans, live', () => {
  test('come one by one, also after the connection broke, until they are given up', async () => {
    const { port } = new URL(server.url);
    const way = await startWay(() => ({ host: 'localhost', port: Number(port) }));
    const address = `http://127.0.0.1:${way.port}`;
    const before = await client.createQrCode({ body: named('Live, before') });
    const after = await client.createQrCode({ body: named('Live, after') });
    const over = new AbortController();
    const listening = createClient({ server: address, key: key.secret });
    const scans = listening.listen({}, { signal: over.signal });
    /** Somebody goes on scanning until it is told: while nobody listens, nobody is. */
    async function expectTold({ id, shortUrl }: { id: string; shortUrl: string }) {
      const timer = setInterval(() => follow(shortUrl), 100);
      for (let told: string | undefined; told !== id; ) told = (await scans.next()).value?.qrCodeId;
      clearInterval(timer);
    }
    await expectTold(before);
    way.cut();
    way.mend();
    await expectTold(after);
    const last = scans.next();
    over.abort();
    // Those that came meanwhile are told first.
    for (let next: unknown = await failureOf(last); next === undefined; )
      next = await failureOf(scans.next());
    await expect(scans.next()).resolves.toEqual({ done: true, value: undefined });
    await way.close();
  });

  test('end with the reason where no other try would help', async () => {
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    const bare = createClient({ server: server.url, key: secret });
    expect(await failureOf(bare.listen().next())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failureOf(client.listen({ id: 'qr_none' }).next())).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the package', () => {
  const source = path.join(import.meta.dirname, '../../clients/typescript');

  test('runs where it is installed, on the Node of the machine', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-package-'));
    const modules = path.join(folder, 'node_modules');
    const installed = path.join(modules, 'ilqr-client');
    await mkdir(installed, { recursive: true });
    for (const name of ['commander', 'eventsource-parser'])
      await symlink(path.join(source, '../../node_modules', name), path.join(modules, name));
    const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    const file = (await outputOf('npm', words, { cwd: source })).trim();
    await outputOf('tar', ['xzf', path.join(folder, file), '-C', installed, '--strip', '1']);
    const script = `import { createClient } from 'ilqr-client';
      const client = createClient({ server: process.env.SERVER, key: process.env.KEY });
      console.log((await client.listMyOrganizations()).organizations[0].id);
      console.log((await client.listen({ id: 'qr_none' }).next().catch((error) => error)).code);`;
    await writeFile(path.join(folder, 'script.mjs'), script);
    // Not the one that npm puts before it.
    const PATH = process.env.PATH?.split(':').filter((place) => !place.includes('node_modules'));
    const env = { PATH: PATH?.join(':'), HOME: folder, SERVER: server.url, KEY: key.secret };
    const said = await outputOf('sh', ['-c', 'node script.mjs'], { cwd: folder, env });
    expect(said).toBe(`${ada.organizationId}\nNOT_FOUND\n`);
    const version = ['-c', 'node node_modules/ilqr-client/bin/ilqr.js --version'];
    expect(await outputOf('sh', version, { cwd: folder, env })).toMatch(/^\d+\.\d+\.\d+\n$/);
    await rm(folder, { recursive: true });
  });

  test('is less than 6 kB in a page, compressed, and needs no Node there', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: { entry: path.join(source, 'dist/index.js'), formats: ['es'] },
        rolldownOptions: { output: { minify: true } },
      },
    });
    const [bundle] = [built].flat();
    const chunks = bundle && 'output' in bundle ? bundle.output : [];
    const code = chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
    expect(code).toContain('x-api-key');
    expect(code).not.toMatch(/["']node:/);
    expect(gzipSync(code).length).toBeLessThan(6_000);
  });
});
