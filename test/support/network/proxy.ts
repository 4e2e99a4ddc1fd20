// A TCP proxy that tests can interrupt.
import { EventEmitter } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

export interface TcpProxy {
  port: number;
  /** Closes all connections and refuses new ones. */
  disconnect(): void;
  /** Keeps all connections open, but forwards nothing more. */
  hang(): void;
  /** Hangs when a connection sends this word, once, before it arrives. */
  hangAt(word: string): void;
  /** Ends `disconnect` and `hang`; what was held back arrives. */
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
  let isHanging = false;
  let trigger: string | undefined;
  let hangTrigger: string | undefined;
  const resumed = new EventEmitter().setMaxListeners(0);
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
    const held = new Transform({
      transform(sent: Buffer, _encoding, pass) {
        if (hangTrigger !== undefined && sent.includes(hangTrigger)) {
          hangTrigger = undefined;
          isHanging = true;
        }
        if (isHanging) resumed.once('resume', () => pass(null, sent));
        else pass(null, sent);
      },
    });
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      sockets.add(one);
      if (one === socket) one.pipe(held).pipe(other);
      else one.pipe(other);
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
      isHanging = false;
      resumed.emit('resume');
    },
    hang: () => {
      isHanging = true;
    },
    hangAt: (word) => {
      hangTrigger = word;
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
