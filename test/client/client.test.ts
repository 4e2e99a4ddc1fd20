// The TypeScript client, against a real server.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createClient, IlqrError } from '../../clients/typescript/src/index.ts';
import { startTcpProxy } from '../support/network/proxy.ts';
import { follow } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { failureOf, named, useClients } from './clients.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { client, proxy, behindProxy } = useClients(server, ada);

test('the key is not sent to another host on a redirect', async () => {
  const requests: string[] = [];
  const other = createServer((request, response) => {
    requests.push(String(request.headers['x-api-key']));
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
    key: ada.key,
    retries: 0,
  });
  expect(await failureOf(led.listMyOrganizations())).toMatchObject({ code: 'NETWORK' });
  first.close();
  other.close();
  expect(requests).toEqual([]);
});

test('methods are named after operations and use the organization of the key', async () => {
  const created = await client.createQrCode({ body: { ...named('Calls'), tags: ['a', 'b'] } });
  expect(await client.getQrCode({ id: created.id })).toEqual(created);
  const found = await client.listQrCodes({ tag: ['a', 'b'], limit: 5 });
  expect(found).toMatchObject({ qrCodes: [created], pagination: { limit: 5, total: 1 } });
  expect(await client.listQrCodes({ search: undefined, tag: ['a', 'none'] })).toMatchObject({
    qrCodes: [],
  });
  const picture = await client.downloadQrCode({ id: created.id, format: 'svg' });
  expect(await picture.text()).toMatch(/^<svg/);
  const csv = 'type,name,url\nURL,Calls,https://example.com\n';
  expect(await client.importQrCodes({ body: csv, dryRun: true })).toMatchObject({ created: 1 });
  expect(await client.deleteQrCode({ id: created.id })).toBeUndefined();
});

test('the raw response includes the version, which updates can require', async () => {
  const { id } = await client.createQrCode({ body: named('Versions') });
  const etag = (await client.request('getQrCode', { id })).headers.get('etag') ?? '';
  const same = await client.request('getQrCode', { id }, { headers: { 'If-None-Match': etag } });
  expect(same.status).toBe(304);
  const headers = { 'If-Match': etag };
  await client.updateQrCode({ id, body: { status: 'PAUSED' } }, { headers });
  const refused = client.updateQrCode({ id, body: { status: 'ACTIVE' } }, { headers });
  await expect(refused).rejects.toMatchObject({ code: 'PRECONDITION_FAILED', status: 412 });
});

test('parameters and results are typed', () => {
  // Never called; only checked by the compiler.
  const typed = async () => {
    const { shortUrl, totalScans } = await client.getQrCode({ id: 'qr_1' });
    const texts: [string, number] = [shortUrl, totalScans];
    // @ts-expect-error: the ID is missing.
    await client.getQrCode();
    // @ts-expect-error: unknown sort order.
    await client.listQrCodes({ sort: 'colour' });
    // @ts-expect-error: a URL code needs a URL.
    await client.createQrCode({ body: { type: 'URL', name: '', data: { text: '' } } });
    // @ts-expect-error: not a list.
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
  test('include status, code, each invalid field and the request ID', async () => {
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

  test('distinguish a revoked key, an unreachable server and a server that is not ours', async () => {
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

  test('IDs that would change the path are not sent', async () => {
    for (const id of ['', '.', '..'])
      expect(await failureOf(behindProxy.deleteQrCode({ id }))).toBeInstanceOf(TypeError);
    expect(await failureOf(behindProxy.getQrCode({ id: '../folders' }))).toMatchObject({
      status: 404,
    });
    expect(proxy.seen.map(({ path }) => path.split('/').at(-1))).toEqual(['..%2Ffolders']);
  });
});

describe('lists', () => {
  test('are fetched page by page, only when needed', async () => {
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

  test('of scans neither miss nor repeat any while new ones arrive', async () => {
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

describe('live scans', () => {
  test('arrive one by one, also after a reconnect, until aborted', async () => {
    const { port } = new URL(server.url);
    const proxy = await startTcpProxy(() => ({ host: 'localhost', port: Number(port) }));
    const address = `http://127.0.0.1:${proxy.port}`;
    const before = await client.createQrCode({ body: named('Live, before') });
    const after = await client.createQrCode({ body: named('Live, after') });
    const over = new AbortController();
    const listening = createClient({ server: address, key: ada.key });
    const scans = listening.listen({}, { signal: over.signal });
    /** Keeps scanning until a scan arrives: scans before the subscription are not reported. */
    async function expectScan({ id, shortUrl }: { id: string; shortUrl: string }) {
      const timer = setInterval(() => follow(shortUrl), 100);
      for (let scanned: string | undefined; scanned !== id; )
        scanned = (await scans.next()).value?.qrCodeId;
      clearInterval(timer);
    }
    await expectScan(before);
    proxy.disconnect();
    proxy.reconnect();
    await expectScan(after);
    const last = scans.next();
    over.abort();
    // Scans made meanwhile arrive first.
    for (let next: unknown = await failureOf(last); next === undefined; )
      next = await failureOf(scans.next());
    await expect(scans.next()).resolves.toEqual({ done: true, value: undefined });
    await proxy.close();
  });

  test('end with the reason if retrying would not help', async () => {
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    const bare = createClient({ server: server.url, key: secret });
    expect(await failureOf(bare.listen().next())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failureOf(client.listen({ id: 'qr_none' }).next())).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
