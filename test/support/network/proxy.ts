// A TCP proxy that tests can interrupt.
import { connect, createServer, type Socket } from 'node:net';

export interface TcpProxy {
  port: number;
  /** Closes all connections and refuses new ones. */
  disconnect(): void;
  reconnect(): void;
  /** Resets the next connection that sends this word, once, before it arrives. */
  disconnectAt(word: string): void;
  close(): Promise<void>;
}

/** Connects to a port of `host`, which may be known only later. */
export async function startTcpProxy(
  target: () => { host: string; port: number },
): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let isConnected = true;
  let trigger: string | undefined;
  const server = createServer((socket) => {
    if (!isConnected) {
      socket.destroy();
      return;
    }
    const upstream = connect(target());
    socket.on('data', (sent) => {
      if (trigger === undefined || !sent.includes(trigger)) return;
      trigger = undefined;
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
  const disconnect = () => {
    isConnected = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    disconnect,
    reconnect: () => {
      isConnected = true;
    },
    disconnectAt: (word) => {
      trigger = word;
    },
    close: async () => {
      disconnect();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
