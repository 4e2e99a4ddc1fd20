// Short links: accepted forms, host and path.
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/core/config.ts';
import { browse, totalOf } from '../support/server/scans.ts';
import { startServer } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { counted } from './counted.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const make = (body: Record<string, unknown> = {}) => ada.createQrCode(body);
const follow = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });

describe('a short link', () => {
  test('works in capital letters, with a trailing slash, and percent-encoded', async () => {
    const { id, shortCode } = await make({ shortCode: 'abc23456' });
    const forms = [
      '/q/abc23456',
      '/Q/ABC23456',
      '/q/ABC23456/',
      '/Q/abc23456/?x=1',
      '/%71/%41bc23456',
    ];
    for (const form of forms) {
      expect((await follow(server.url + form)).status, form).toBe(302);
    }
    expect((await follow(`${server.url}/Q/${shortCode}`, { method: 'HEAD' })).status).toBe(302);
    for (const form of [
      '/qq/abc23456',
      '/q/x/abc23456',
      '/q//abc23456',
      '/abc23456',
      '/q',
      '/Q/',
    ]) {
      expect((await follow(server.url + form)).status, form).toBe(404);
    }
    expect(await counted(server, id)).toEqual([forms.length, forms.length]);
  });

  describe.each([
    ['on a separate host', 'https://short.example'],
    ['on a separate host, under a path', 'https://short.example/Go'],
  ])('%s', (_what, shortUrl) => {
    const own = useServer({ config: { shortUrl } });
    const bob = useCaller(own, { once: true });
    const fetchFrom = async (url: string, init?: RequestInit) => {
      const response = await own.app.fetch(browse(url, init));
      return response.status;
    };

    test('is served there in any letter case, and below /q', async () => {
      const qrCode = await bob.createQrCode();
      expect(qrCode.shortUrl).toBe(`${shortUrl}/${qrCode.shortCode}`);
      for (const url of [
        qrCode.shortUrl,
        qrCode.shortUrl.toUpperCase(),
        `${qrCode.shortUrl}/`,
        `https://short.example/Q/${qrCode.shortCode}`,
        `${own.url}/q/${qrCode.shortCode}`,
      ]) {
        expect(await fetchFrom(url), url).toBe(302);
      }
      expect(await fetchFrom(qrCode.shortUrl, { method: 'PUT' })).toBe(405);
      expect(await fetchFrom(`${own.url}/${qrCode.shortCode}`)).toBe(404);
      const nowhere = await own.app.fetch(new Request(`${qrCode.shortUrl}//`));
      expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([
        404,
        expect.stringMatching(/^text\/html/),
      ]);
      expect(await fetchFrom(`${own.url}/healthz`)).toBe(200);
      expect(await fetchFrom('https://short.example/api/v1/openapi.json')).toBe(200);
      expect(await totalOf(own, qrCode.id)).toBe(5);
    });

    test('is rejected as a target, in any form', async () => {
      for (const url of [
        `${shortUrl}/abc`,
        `${shortUrl.toUpperCase()}/ABC`,
        'https://short.example/q/abc',
        `${own.url}/Q/abc`,
      ]) {
        const response = await bob.rest('POST', '/qr-codes', {
          body: {
            type: 'URL',
            name: 'x',
            data: { url: 'https://example.com' },
            routing: { rules: [{ targets: [{ url }] }] },
          },
        });
        expect(response.body, url).toMatchObject({
          statusCode: 400,
          details: [{ field: 'routing.rules.0.targets.0.url' }],
        });
      }
    });
  });

  test('on the host of everything else, under another path', async () => {
    const base = 'https://qr.example.com';
    const own = await startServer({ config: { publicUrl: base, shortUrl: `${base}/s` } });
    const bob = await own.signUp();
    const { shortUrl } = await own.createQrCode(
      (await own.createKey(bob)).secret,
      bob.organizationId,
    );
    const scan = async (url: string) => (await own.app.fetch(new Request(url))).status;
    expect(await scan(shortUrl)).toBe(302);
    expect(await scan(shortUrl.toUpperCase())).toBe(302);
    expect(await scan(`${base}/healthz`)).toBe(200);
    await own.close();
  });

  test('needs a path if its host also serves other routes', () => {
    const config = (SHORT_URL: string) =>
      readConfig({ PUBLIC_URL: 'https://qr.example.com', SHORT_URL });
    for (const taken of ['', '/api', '/api/v1', '/dashboard']) {
      expect(() => config(`https://QR.example.com${taken}`)).toThrow(
        /SHORT_URL must have a separate path.*https:\/\/qr\.example\.com\/q/,
      );
    }
    expect(config('https://qr.example.com/s').shortUrl).toBe('https://qr.example.com/s');
    expect(config('https://short.example').shortUrl).toBe('https://short.example');
  });
});
