// An HTTP proxy for npm that records all requested hosts.
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type Server } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * Connects an isolated network namespace to the outside through a Unix socket: the first line of a
 * connection names its target.
 */
export async function startRelay(file: string): Promise<Server> {
  const relay = createServer((inner) => {
    inner.once('data', (first: Buffer) => {
      const end = first.indexOf('\n');
      const [host = '', port = ''] = first.toString('utf8', 0, end).split(' ');
      const outer = connect(Number(port), host);
      outer.write(first.subarray(end + 1));
      join(inner, outer);
    });
    inner.on('error', () => inner.destroy());
  });
  relay.listen(file);
  await once(relay, 'listening');
  return relay;
}

/** `relay` is the Unix socket of `startRelay`; without it, the proxy connects directly. */
export async function startProxy(relay: string | undefined) {
  const hosts = new Set<string>();
  const proxy = createHttpServer((_request, response) => response.writeHead(501).end());
  proxy.on('connect', ({ url = '' }, inner) => {
    const [host = '', port = '443'] = url.split(':');
    hosts.add(host);
    const outer = relay === undefined ? connect(Number(port), host) : connect(relay);
    outer.once('connect', () => {
      if (relay !== undefined) outer.write(`${host} ${port}\n`);
      inner.write('HTTP/1.1 200 Connected\r\n\r\n');
      join(inner, outer);
    });
    outer.once('error', () => inner.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, hosts, close: () => proxy.close() };
}

function join(one: Duplex, other: Duplex): void {
  one.pipe(other).pipe(one);
  for (const [socket, opposite] of [
    [one, other],
    [other, one],
  ] as const)
    socket.on('error', () => opposite.destroy()).on('close', () => opposite.destroy());
}
