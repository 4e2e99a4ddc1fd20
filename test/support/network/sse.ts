// A client of GraphQL over Server-Sent Events.
import type { TestServer } from '../server/server.ts';

interface SseEvent {
  event: string;
  /** Parsed, if present. */
  data: unknown;
}

export interface SseStream {
  status: number;
  headers: Headers;
  /** The next event; undefined when the stream has ended. */
  next(): Promise<SseEvent | undefined>;
  /** The number of keep-alive comments so far. */
  heartbeats(): number;
  close(): Promise<void>;
}

export async function subscribe(
  { url }: Pick<TestServer, 'url'>,
  query: string,
  variables: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<SseStream> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    return answered(response);
  }
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let heartbeats = 0;

  async function next(): Promise<SseEvent | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const fields = new Map(
          lines.map((line) => [line.split(':')[0], line.replace(/^\w+: ?/, '')]),
        );
        const event = fields.get('event');
        const data = fields.get('data');
        if (event !== undefined) return { event, data: data ? JSON.parse(data) : undefined };
        heartbeats += 1;
        continue;
      }
      const part = await reader?.read();
      if (!part || part.done) return undefined;
      text += part.value;
    }
  }
  return {
    status: response.status,
    headers: response.headers,
    next,
    heartbeats: () => heartbeats,
    close: async () => {
      await reader?.cancel();
    },
  };
}

/** An error response without a stream, as its only event. */
async function answered(response: Response): Promise<SseStream> {
  const events = [{ event: 'next', data: await response.json() }];
  return {
    status: response.status,
    headers: response.headers,
    next: async () => events.shift(),
    heartbeats: () => 0,
    close: async () => undefined,
  };
}
