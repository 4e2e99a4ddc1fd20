// A proxy that loses or replaces single responses of a server.
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

/**
 * `lost`: the server processes the request, the response is lost. `silent` or a status: it does not reach
 * the server.
 */
type Fault =
  | 'lost'
  | 'silent'
  | { status: number; headers?: Record<string, string>; body?: string };

interface SeenRequest {
  method: string;
  path: string;
  idempotencyKey: string | undefined;
}

export interface FaultyProxy {
  url: string;
  /** All requests received. */
  seen: SeenRequest[];
  /** The faults of the next requests, one each. */
  faults: Fault[];
  close(): Promise<void>;
}

export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const seen: SeenRequest[] = [];
  const faults: Fault[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const idempotencyKey = headers['idempotency-key']?.toString();
    seen.push({ method, path, idempotencyKey });
    const fault = faults.shift();
    const sent = await buffer(request);
    if (fault === 'silent') return;
    if (fault !== undefined && fault !== 'lost') {
      response.writeHead(fault.status, fault.headers).end(fault.body);
      return;
    }
    const { connection: _own, 'content-length': _length, ...passed } = headers;
    const answer = await fetch(target + path, {
      method,
      headers: Object.fromEntries(Object.entries(passed).map(([name, text]) => [name, `${text}`])),
      ...(sent.length > 0 && { body: sent }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (fault === 'lost') {
      request.socket.destroy();
      return;
    }
    const { 'content-encoding': _plainNow, ...kept } = Object.fromEntries(answer.headers);
    response.writeHead(answer.status, kept).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    faults,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
