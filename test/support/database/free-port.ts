// Ports for servers that tests stop and start again.
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Above 10080, to which browsers do not connect, and below the ports that systems give to connections, which
 * would take one while its server is stopped.
 */
const ports = { min: 10_081, max: 32_768 };

const given = new Set<number>();

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen({ port, exclusive: true });
  if (!(await listening)) return false;
  await new Promise((resolve) => server.close(resolve));
  return true;
}

/** A port that no other server here listens on, on any address. This process gets each port only once. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(ports.min, ports.max);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
}
