// A strict client of Apollo's multipart protocol for subscriptions.
import type { TestServer } from '../server/server.ts';

export interface MultipartStream {
  status: number;
  contentType: string;
  /** The next part, as the server wrote it; undefined after the last boundary. Heartbeats are counted instead. */
  next(): Promise<unknown>;
  heartbeats(): number;
  close(): Promise<void>;
}

const accept = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0, application/json';

export async function subscribeMultipart(
  { url }: Pick<TestServer, 'url'>,
  query: string,
  variables: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<MultipartStream> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let heartbeats = 0;

  /** The text up to the mark, which follows. */
  async function before(mark: string): Promise<string> {
    for (;;) {
      const end = text.indexOf(mark);
      if (end >= 0) {
        const found = text.slice(0, end);
        text = text.slice(end + mark.length);
        return found;
      }
      const part = await reader?.read();
      if (!part || part.done) throw new Error(`The stream ended in ${JSON.stringify(text)}`);
      text += part.value;
    }
  }

  const contentType = response.headers.get('content-type') ?? '';
  const [, boundary] = /;\s*boundary="([^"]+)"/.exec(contentType) ?? [];
  const isStream = contentType.startsWith('multipart/mixed') && boundary !== undefined;
  if (isStream && (await before(`\r\n--${boundary}`)) !== '')
    throw new Error('There is a preamble');

  async function next(): Promise<unknown> {
    for (;;) {
      while (text.length < 2) text += await read();
      if (text.startsWith('--')) {
        const rest = text.slice(2) + (await untilEnd());
        if (rest !== '\r\n') throw new Error(`After the end: ${JSON.stringify(rest)}`);
        text = '--';
        return undefined;
      }
      const part = await before(`\r\n--${boundary}`);
      const [, body] = /^\r\ncontent-type: application\/json\r\n\r\n(.+)$/s.exec(part) ?? [];
      if (body === undefined) throw new Error(`Not a part: ${JSON.stringify(part)}`);
      if (body !== '{}') return JSON.parse(body);
      heartbeats += 1;
    }
  }
  async function read(): Promise<string> {
    const part = await reader?.read();
    if (!part || part.done) throw new Error('The stream has no last boundary');
    return part.value;
  }
  async function untilEnd(): Promise<string> {
    let rest = '';
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return rest;
      rest += part.value;
    }
  }
  return {
    status: response.status,
    contentType,
    next: isStream ? next : () => untilEnd().then((rest) => JSON.parse(rest)),
    heartbeats: () => heartbeats,
    close: async () => {
      await reader?.cancel();
    },
  };
}
