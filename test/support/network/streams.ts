// Streams of a subscription that end with their test.
import { afterEach } from 'vitest';
import type { TestServer } from '../server/server.ts';
import { type SseStream, subscribe } from './sse.ts';

export function useLive(query: string) {
  const streams: SseStream[] = [];
  afterEach(async () => {
    for (const stream of streams.splice(0)) await stream.close();
  });
  async function open(
    on: Pick<TestServer, 'url'>,
    variables: Record<string, unknown>,
    headers: Record<string, string>,
  ): Promise<SseStream> {
    const stream = await subscribe(on, query, variables, headers);
    streams.push(stream);
    return stream;
  }
  return { streams, open };
}
