// GraphQL subscriptions over Server-Sent Events.
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { IlqrError, problemOf } from './error.ts';
import { jsonOf, pause, waitAfter } from './send.ts';

interface Listening {
  retries: number;
  signal: AbortSignal | undefined;
}

/** Milliseconds without data after which the connection counts as lost; the server pings every 12 s. */
const idleTimeout = 40_000;

/**
 * Yields events until an error that retrying cannot fix. Streams that end are reopened; events in between
 * are lost. Until `open` succeeds once, it is retried `retries` times.
 */
export async function* keepListening<Data>(
  open: (signal: AbortSignal) => Promise<Response>,
  { retries, signal }: Listening,
): AsyncGenerator<Data, void, undefined> {
  let tries = 0;
  for (let opened = false; ; tries += 1) {
    try {
      for await (const result of resultsOf(open, signal)) {
        opened = true;
        tries = 0;
        if (result === undefined) continue;
        if (result.errors) throw problemOf(result, new Response());
        yield result.data;
      }
      await pause(1_000, signal);
    } catch (error) {
      signal?.throwIfAborted();
      const failure = asFailure(error);
      const wait = opened || tries < retries ? waitAfter(failure, tries) : undefined;
      if (wait === undefined) throw failure;
      await pause(wait, signal);
    }
  }
}

/** A broken stream counts as a network error. */
const asFailure = (cause: unknown): IlqrError =>
  cause instanceof IlqrError
    ? cause
    : new IlqrError({ code: 'NETWORK', message: 'The server does not respond', cause });

/** Yields undefined once the stream is open, then each result. */
async function* resultsOf(
  open: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal | undefined,
) {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => over.abort(), idleTimeout);
  };
  alive();
  try {
    const response = await open(signal ? AbortSignal.any([signal, over.signal]) : over.signal);
    if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body)
      throw problemOf(await jsonOf(response), response);
    yield undefined;
    const events: EventSourceMessage[] = [];
    const parser = createParser({ onEvent: (event) => events.push(event) });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      parser.feed(value);
      for (const { event, data } of events.splice(0)) {
        if (event === 'complete') return;
        if (event === 'next') yield JSON.parse(data);
      }
    }
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}
