// Pages and files that are the same for all users.
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { useServer } from '../support/server/setting.ts';

const server = useServer();

interface Answer {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

/** The raw response: `fetch` would decompress it. */
function get(path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { method, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(Buffer.from(chunk));
      const names = Object.entries(response.headers);
      resolve({
        status: response.statusCode ?? 0,
        headers: Object.fromEntries(names.map(([name, value]) => [name, String(value)])),
        bytes: Buffer.concat(chunks),
      });
    });
    sent.on('error', reject).end();
  });
}

describe.each([
  ['/'],
  ['/dashboard'],
  ['/dashboard/theme.js'],
  ['/docs/qr-codes'],
  ['/docs/qr-codes.md'],
  ['/docs/style.css'],
  ['/api/docs'],
  ['/api/docs/scalar.js'],
  ['/api/v1/openapi.json'],
  ['/graphql'],
])('%s', (path) => {
  const ask = (headers: Record<string, string> = {}, method?: string) =>
    get(path, { accept: 'text/html', ...headers }, method);

  test('is compressed if the client accepts that, with the same content', async () => {
    const plain = await ask();
    expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined]);
    const brotli = await ask({ 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
    const gzip = await ask({ 'accept-encoding': 'br;q=0, gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
    for (const { headers, bytes } of [plain, brotli, gzip]) {
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(headers['content-length']).toBe(String(bytes.length));
      expect(headers['cache-control']).toBeDefined();
    }
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test('returns 304 if unchanged', async () => {
    const { headers } = await ask({ 'accept-encoding': 'br' });
    const { etag = '' } = headers;
    const plain = etag.replace('-br', '');
    for (const expected of [etag, `W/${etag}`, plain, `"x", ${plain.slice(0, -1)}-gzip"`, '*']) {
      const same = await ask({ 'accept-encoding': 'br', 'if-none-match': expected });
      expect([same.status, same.bytes.length, same.headers.etag]).toEqual([304, 0, etag]);
    }
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('HEAD returns the same headers without a body', async () => {
    const [got, head] = [await ask(), await ask({}, 'HEAD')];
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(got.headers['content-length']);
    expect(head.headers.etag).toBe(got.headers.etag);
  });
});
