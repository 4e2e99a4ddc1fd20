// What clients in other languages do, as the TypeScript client does.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { expectToCheck } from '../snippets/signature.ts';
import { textAt } from '../support/document/json.ts';
import { listen } from '../support/listen.ts';
import { decodePng } from '../support/picture/decode.ts';
import { follow } from '../support/server/scans.ts';
import type { TestServer } from '../support/server/server.ts';
import { useCaller } from '../support/server/setting.ts';
import { svg } from '../webhook/outgoing.ts';
import { named, useClients } from './clients.ts';
import { errorOf, type Language, outcomesOf, resultOf, runScript } from './program.ts';

/** A server until the end of the test. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.close();
  });
  return `http://localhost:${await listen(server)}`;
}

/** The tests of a language; `without` says why it cannot be tested. */
export function testClient(
  language: Language,
  server: TestServer,
  without: string | undefined,
): void {
  const ada = useCaller(server, { once: true });
  const { proxy } = useClients(server, ada);
  beforeEach(({ skip }) => {
    if (without) skip(without);
  });
  const direct = () => ({ server: server.url, key: ada.key });
  const proxied = () => ({ server: proxy.url, key: ada.key, organization: ada.organizationId });
  const own = (name: string) => ({ where: { name, organizationId: ada.organizationId } });
  const down = { status: 503, headers: { 'retry-after': '0' } };

  test('does the main job', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-client-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [logo, picture] = [path.join(folder, 'logo.svg'), path.join(folder, 'code.png')];
    await writeFile(logo, svg);
    const variables = { SERVER: server.url, KEY: ada.key };
    const facts = JSON.parse(await runScript(language, 'main_job', [logo, picture], variables));
    expect(facts).toEqual({
      id: expect.stringMatching(/^qr_/),
      data: { url: 'https://example.com/winter' },
      conflict: 'PRECONDITION_FAILED',
      names: Array.from({ length: 120 }, (_, number) => `Table ${number}`),
      logo: 'image/svg+xml',
      scans: 0,
      imported: 1,
      problem: {
        code: 'BAD_REQUEST',
        status: 400,
        fields: ['data.url', 'name'],
        requestId: expect.stringMatching(/^[\w-]{8,64}$/),
      },
      status: 'DELETED',
    });
    const { shortCode } = await server.prisma.qrCode.findFirstOrThrow({ where: { id: facts.id } });
    expect(await decodePng(await readFile(picture))).toContain(shortCode);
  });

  test('sends a write with the same Idempotency-Key, so that it is executed once', async () => {
    proxy.faults.push(down, 'lost', { status: 502, body: '<html>' });
    const created = await resultOf(language, proxied(), 'createQrCode', { body: named('Once') });
    expect(await server.prisma.qrCode.count(own('Once'))).toBe(1);
    expect(created).toMatchObject(named('Once'));
    const keys = proxy.seen.map(({ idempotencyKey }) => idempotencyKey);
    expect(keys).toEqual(Array.from({ length: 4 }, () => keys[0]));
    expect(keys[0]).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    proxy.faults.push('lost');
    await resultOf(language, proxied(), 'deleteQrCode', { id: textAt(created, 'id') });
  });

  test('uses the caller’s Idempotency-Key if there is one', async () => {
    const input = { body: named('Own key'), idempotencyKey: 'order-17' };
    const [one, other] = await outcomesOf(
      language,
      direct(),
      ['createQrCode', input],
      ['createQrCode', input],
    );
    expect(one?.result).toMatchObject({ name: 'Own key' });
    expect(other?.result).toEqual(one?.result);
  });

  test('does not repeat writes without idempotency and stops at the configured number', async () => {
    const permissions = ['API_KEYS_READ', 'API_KEYS_WRITE', 'QR_CODES_READ'];
    const { secret: key } = await server.createKey(ada, { permissions });
    const body = { name: 'Twice?', permissions: ['QR_CODES_READ'] };
    const client = { ...proxied(), key, retries: 2 };
    proxy.faults.push('lost');
    expect(await errorOf(language, client, 'createApiKey', { body })).toMatchObject({
      code: 'NETWORK',
      status: 0,
    });
    expect(await server.prisma.apiKey.count(own('Twice?'))).toBe(1);
    proxy.faults.push(down, down, down);
    expect(await errorOf(language, client, 'listApiKeys')).toMatchObject({ status: 503 });
    expect(proxy.seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
  });

  test('stops if Retry-After is too long', async () => {
    proxy.faults.push({ status: 429, headers: { 'retry-after': '3600' } });
    expect(await errorOf(language, proxied(), 'listQrCodes')).toMatchObject({ status: 429 });
    const date = new Date(Date.now() - 1000).toUTCString();
    proxy.faults.push({ status: 429, headers: { 'retry-after': date } });
    expect(await resultOf(language, proxied(), 'listFolders')).toMatchObject({ folders: [] });
    expect(proxy.seen).toHaveLength(3);
  });

  test('retries an attempt that timed out', async () => {
    proxy.faults.push('silent');
    const impatient = { ...proxied(), timeout: 1 };
    expect(await resultOf(language, impatient, 'listTags')).toHaveProperty('tags');
    proxy.faults.push('silent');
    const error = await errorOf(language, { ...impatient, retries: 0 }, 'listTags');
    expect(error).toMatchObject({ code: 'TIMEOUT', status: 0 });
  });

  test('does not send the key to another host on a redirect', async () => {
    const requests: unknown[] = [];
    const elsewhere = await serve((request, response) => {
      requests.push(request.headers);
      response.end('{}');
    });
    const first = await serve((request, response) => {
      requests.push([request.headers['x-api-key'], request.headers['user-agent']]);
      response.writeHead(307, { location: elsewhere + request.url }).end();
    });
    const error = await errorOf(language, { ...direct(), server: first }, 'listMyOrganizations');
    expect(error).toMatchObject({ code: 'UNEXPECTED', status: 307 });
    expect(requests).toEqual([[ada.key, language.userAgent]]);
  });

  test('distinguishes a server that is not ours, an unreachable one and incomplete responses', async () => {
    proxy.faults.push({ status: 200, body: '<html>' });
    expect(await errorOf(language, proxied(), 'listQrCodes')).toMatchObject({ code: 'UNEXPECTED' });
    const nowhere = { server: 'http://localhost:1', retries: 1 };
    const network = { code: 'NETWORK', message: expect.stringContaining('http://localhost:1 ') };
    expect(await errorOf(language, nowhere, 'listMyOrganizations')).toMatchObject(network);
    const body = '{"organizations":[]}';
    for (const header of ['Content-Length: 100', 'Transfer-Encoding: chunked']) {
      const part = header.startsWith('T') ? `14\r\n${body}\r\n` : body;
      const cut = await serve(({ socket }) => {
        socket.end(`HTTP/1.1 200 OK\r\n${header}\r\n\r\n${part}`);
      });
      const client = { server: cut, key: ada.key, retries: 0 };
      const error = await errorOf(language, client, 'listMyOrganizations');
      expect(error, header).toMatchObject({ code: 'NETWORK' });
    }
  });

  test('does not send IDs that would change the path', async () => {
    for (const id of ['', '.', '..'])
      expect(await errorOf(language, proxied(), 'deleteQrCode', { id })).toMatchObject({
        code: 'ARGUMENT',
        message: 'id is required',
      });
    expect(await errorOf(language, proxied(), 'getQrCode', { id: '../folders' })).toMatchObject({
      status: 404,
    });
    expect(proxy.seen.map(({ path }) => path.split('/').at(-1))).toEqual(['..%2Ffolders']);
  });

  test('accepts a key with the line break of its file, and hides one that is wrong', async () => {
    const client = { ...direct(), key: `${ada.key}\n` };
    expect(await resultOf(language, client, 'listTags')).toHaveProperty('tags');
    const wrong = { ...direct(), key: `${ada.key}\nX-Other: 1` };
    const error = await errorOf(language, wrong, 'listTags');
    expect(error).toMatchObject({ code: 'ARGUMENT' });
    expect(JSON.stringify(error)).not.toContain(ada.key);
    const withPassword = { server: server.url.replace('//', '//ada:secret@') };
    expect(await errorOf(language, withPassword, 'listTags')).toMatchObject({ code: 'ARGUMENT' });
  });

  test('writes back what it read, with empty objects, lists and any text', async () => {
    const name = `Größe ☕ & <"'>`;
    const client = direct();
    const made = await resultOf(language, client, 'createStylePreset', {
      body: { name, style: {} },
    });
    const id = textAt(made, 'id');
    const body = { name, style: { logo: null, frame: null } };
    expect(await resultOf(language, client, 'updateStylePreset', { id, body })).toEqual(made);
    const hook = { url: 'https://example.com/hook', events: ['qr.created'] };
    const webhook = await resultOf(language, client, 'createWebhook', { body: hook });
    const rotation = { id: textAt(webhook, 'id'), body: {} };
    expect(await resultOf(language, client, 'rotateWebhookSecret', rotation)).toHaveProperty(
      'secret',
    );
    const tags = ['a, b', 'ü&'];
    const created = { ...named(name), tags, routing: { utm: {}, rules: [] } };
    const code = await resultOf(language, client, 'createQrCode', { body: created });
    const filter = { tag: tags, search: '☕ & <"\'>', status: 'ACTIVE' };
    expect(await resultOf(language, client, 'allQrCodes', filter)).toEqual([code]);
    expect(
      await resultOf(language, client, 'updateQrCode', { id: textAt(code, 'id'), body: code }),
    ).toEqual(code);
  });

  test('lists items page by page, by cursor where there is one', async () => {
    const code = await ada.createQrCode(named('Scanned'));
    for (let count = 0; count < 5; count += 1) await follow(code.shortUrl);
    const input = { id: code.id, limit: 2 };
    const scans = await resultOf(language, proxied(), 'allScans', input);
    const ids = Array.isArray(scans) ? scans.map(({ id }) => id) : [];
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
    expect(proxy.seen.filter(({ path }) => path.includes('after='))).toHaveLength(2);
  });

  test('returns files and raw responses', async () => {
    const { id } = await ada.createQrCode(named('Files'));
    const svgFile = await resultOf(language, direct(), 'downloadQrCode', { id, format: 'svg' });
    expect(Buffer.from(textAt(svgFile, 'base64'), 'base64').toString()).toMatch(/^<svg/);
    const ask = { operation: 'getQrCode', id };
    const etag = textAt(await resultOf(language, direct(), 'request', ask), 'headers.etag');
    expect(
      await resultOf(language, direct(), 'request', { ...ask, ifNoneMatch: etag }),
    ).toMatchObject({ status: 304, base64: '' });
    const misspelled = { ...ask, ifnonematch: etag };
    expect(await errorOf(language, direct(), 'request', misspelled)).toMatchObject({
      code: 'ARGUMENT',
    });
  });

  test('verifies webhooks', () =>
    expectToCheck(async (secret, headers, body) => {
      const [outcome] = await outcomesOf(language, { server: server.url }, [
        'verify',
        { secret, headers, body },
      ]);
      if (outcome?.result) expect(outcome.result).toEqual(JSON.parse(body));
      else expect(outcome?.error).toMatchObject({ code: 'INVALID_SIGNATURE' });
      return outcome?.result !== undefined;
    }));
}
