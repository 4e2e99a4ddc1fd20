// Requests that announce no body, by every method, also followed by others on the same connection.
import { expect, test } from 'vitest';
import { openConnection } from '../support/server/connection.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

/** Sends requests in one go, the last with `Connection: close`, and returns the statuses of the responses. */
async function statusesOf(...requests: (readonly [lines: string[], body?: string])[]) {
  const { socket, ended } = await openConnection(server);
  const texts = requests.map(([[first = '', ...lines], body = ''], index) => {
    const isLast = index === requests.length - 1;
    const common = ['Host: localhost', `Connection: ${isLast ? 'close' : 'keep-alive'}`];
    return `${[first, ...common, ...lines].join('\r\n')}\r\n\r\n${body}`;
  });
  socket.write(texts.join(''));
  return [...(await ended).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
}

const json = 'Content-Type: application/json';

test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  '%s is answered everywhere, with and without a content type',
  async (method) => {
    const key = `X-API-Key: ${ada.key}`;
    const api = `/api/v1/organizations/${ada.organizationId}/qr-codes`;
    for (const path of ['/graphql', api, `${api}/qr_1`, '/q/nothing', '/dashboard', '/nothing']) {
      const statuses = [
        ...(await statusesOf([[`${method} ${path} HTTP/1.1`, key]])),
        ...(await statusesOf([[`${method} ${path} HTTP/1.1`, key, json]])),
      ];
      expect(statuses, path).toHaveLength(2);
      for (const status of statuses) expect(status, path).toBeLessThan(500);
    }
  },
);

test('the next requests of a connection are answered, those with a body too', async () => {
  const { shortCode } = await ada.createQrCode();
  const scan = [`GET /q/${shortCode} HTTP/1.1`];
  const query = '{"query":"{__typename}"}';
  const post = ['POST /graphql HTTP/1.1', json, `Content-Length: ${query.length}`];
  const empty = ['POST /graphql HTTP/1.1', json];
  const head = [`HEAD /q/${shortCode} HTTP/1.1`];
  expect(await statusesOf([scan], [post, query], [empty], [scan], [head])).toEqual([
    302, 200, 400, 302, 302,
  ]);
});
