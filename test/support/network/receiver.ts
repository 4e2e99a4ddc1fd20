// A webhook receiver on its own port.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { type DeliverySchedule, defaultSchedule } from '../../../src/webhook/schedule.ts';
import { type WebhookRequest, webhookProblem } from '../document/webhook.ts';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Milliseconds before it responds. */
  delay?: number;
  /** Awaited before it responds. */
  after?: Promise<void>;
}

export interface Receiver {
  url: string;
  /** All requests so far. */
  received: Received[];
  /** The maximum number of simultaneous requests. */
  most: number;
  /** The response from now on; by default 204. */
  respond: (received: Received) => Reply;
  /** The requests, once there are that many. */
  until(count: number): Promise<Received[]>;
  /** Throws if openapi.json does not describe one of the requests. */
  close(): Promise<void>;
}

/** A hundredth of the production times. */
export const quickSchedule: DeliverySchedule = {
  ...defaultSchedule,
  poll: 50,
  retries: [40, 40, 40],
  pause: 10,
  maxPause: 20,
  timeout: 3_000,
  lease: 5_000,
  run: 1_000,
  maintenance: 100,
};

export async function startReceiver(expected: WebhookRequest = 'events'): Promise<Receiver> {
  let now = 0;
  const problems: string[] = [];
  const server = createServer((request, response) => {
    now += 1;
    receiver.most = Math.max(receiver.most, now);
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', async () => {
      const { method = '', url: path = '', headers } = request;
      const received = { method, path, headers, body };
      receiver.received.push(received);
      problems.push(...[webhookProblem(expected, headers, body) ?? []].flat());
      const respond = receiver.respond(received);
      if (respond.delay) await sleep(respond.delay);
      await respond.after;
      now -= 1;
      response.writeHead(respond.status ?? 204, respond.headers).end(respond.body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const receiver: Receiver = {
    url: `http://127.0.0.1:${address.port}/hook`,
    received: [],
    most: 0,
    respond: () => ({}),
    async until(count) {
      while (receiver.received.length < count) await sleep(10);
      return receiver.received;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      if (problems.length > 0) throw new Error(`openapi.json has no such event: ${problems[0]}`);
    },
  };
  return receiver;
}

/** The body of a request, if the library for receivers accepts its signature. */
export function verified({ headers, body }: Received, secret: string): unknown {
  const format = secret.startsWith('whsec_') ? undefined : { format: 'raw' as const };
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  const own = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
  return new Webhook(secret, format).verify(body, own);
}
