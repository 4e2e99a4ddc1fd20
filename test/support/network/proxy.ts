// A TCP proxy that tests can interrupt.
import { connect, createServer, type Socket } from 'node:net';

export interface Way {
  port: number;
  /** Closes all connections and refuses new ones. */
  cut(): void;
  mend(): void;
  /** Resets the next connection that sends this word, once, before it arrives. */
  cutAt(word: string): void;
  close(): Promise<void>;
}

/** Connects to a port of `host`, which may be known only later. */
export async function startWay(target: () => { host: string; port: number }): Promise<Way> {
  const sockets = new Set<Socket>();
  let whole = true;
  let last: string | undefined;
  const server = createServer((socket) => {
    if (!whole) {
      socket.destroy();
      return;
    }
    const upstream = connect(target());
    socket.on('data', (sent) => {
      if (last === undefined || !sent.includes(last)) return;
      last = undefined;
      upstream.destroy();
      socket.resetAndDestroy();
    });
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        // A disconnect is forwarded to the other end.
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const cut = () => {
    whole = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    cut,
    mend: () => {
      whole = true;
    },
    cutAt: (word) => {
      last = word;
    },
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
