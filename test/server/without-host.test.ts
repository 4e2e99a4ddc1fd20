// Requests in HTTP/1.0 without a Host header, as health checks of load balancers send them.
import { expect, test } from 'vitest';
import { openConnection } from '../support/server/connection.ts';
import { useServer } from '../support/server/setting.ts';

const server = useServer();

async function statusOf(path: string): Promise<string | undefined> {
  const { socket, ended } = await openConnection(server);
  socket.write(`GET ${path} HTTP/1.0\r\n\r\n`);
  return (await ended).match(/^HTTP\/1\.1 (\d{3}) /)?.[1];
}

test.each([
  ['/healthz', '200'],
  ['/readyz', '200'],
  ['/q/unknown-code', '404'],
  // Readable only for those who ask for this machine by name.
  ['/metrics', '404'],
])('%s responds with %s', async (path, status) => {
  expect(await statusOf(path)).toBe(status);
});
