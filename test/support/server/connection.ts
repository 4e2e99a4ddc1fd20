// Raw connections.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Launched } from './launch.ts';

export interface Connection {
  socket: Socket;
  /** All bytes received, as characters, once the other end has closed the connection. */
  ended: Promise<string>;
}

export async function openConnection({ url }: Pick<Launched, 'url'>): Promise<Connection> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    text += String(chunk);
  });
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
  await once(socket, 'connect');
  return { socket, ended };
}
