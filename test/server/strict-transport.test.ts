// Strict-Transport-Security: on which responses.
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

/** The header of a response to a request with a Host header, which fetch cannot set. */
const policyOf = (url: string, host: string, method = 'GET') =>
  new Promise<string | undefined>((resolve, reject) => {
    request(url, { method, headers: { host } }, (response) => {
      response.resume();
      resolve(response.headers['strict-transport-security']);
    })
      .on('error', reject)
      .end();
  });

const paths = [
  '/',
  '/dashboard/',
  '/docs',
  '/healthz',
  '/graphql',
  '/api/v1/x',
  '/q/none',
  '/none',
];

describe('with an https PUBLIC_URL', () => {
  const config = { publicUrl: 'https://qr.example.com', shortUrl: 'https://go.example.com' };
  const server = useServer({ config });
  const ada = useCaller(server);

  test('all responses of that host have it, short links too', async () => {
    const { shortCode } = await ada.createQrCode();
    for (const path of [...paths, `/q/${shortCode}`, `/q/${shortCode}?x=1`]) {
      for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
        const policy = await policyOf(server.url + path, 'QR.example.com', method);
        expect(policy, `${method} ${path}`).toBe('max-age=31536000');
      }
    }
  });

  test('responses of other hosts do not', async () => {
    const { shortCode } = await ada.createQrCode();
    for (const host of [new URL(server.url).host, 'go.example.com', '192.168.1.5:4000'])
      for (const path of ['/', '/healthz', `/q/${shortCode}`, `/${shortCode}`])
        expect(await policyOf(server.url + path, host), `${host}${path}`).toBeUndefined();
  });
});

describe('with an http PUBLIC_URL', () => {
  const server = useServer({ config: { publicUrl: 'http://qr.example.com' } });
  test('no response has it', async () => {
    for (const path of paths)
      expect(await policyOf(server.url + path, 'qr.example.com')).toBeUndefined();
  });
});
