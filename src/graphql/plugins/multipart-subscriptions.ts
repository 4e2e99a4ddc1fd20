// Yoga plugin that delivers subscriptions over multipart HTTP, as Apollo Client asks for them.
import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context, RequestContext } from '../context.ts';

type OnResultProcess = NonNullable<Plugin<Context, RequestContext>['onResultProcess']>;
type Processor = Parameters<Parameters<OnResultProcess>[0]['setResultProcessor']>[0];

const mediaType = 'multipart/mixed';
const contentType = `${mediaType}; boundary="graphql"; subscriptionSpec=1.0`;
const delimiter = '\r\n--graphql';

/** Milliseconds between heartbeats, which keep an idle connection open. */
const heartbeatEvery = 5_000;

/** If nothing else that the request accepts can carry the result. */
export const useMultipartSubscriptions = (): Plugin<Context, RequestContext> => ({
  onResultProcess({ request, result, resultProcessor, setResultProcessor }) {
    if (resultProcessor) return undefined;
    if (isAccepted(request)) return setResultProcessor(deliver, mediaType);
    return isAsyncIterable(result) ? end(result) : undefined;
  },
});

/** Yoga responds with 406, so that nobody reads the results. */
async function end(results: AsyncIterable<unknown>): Promise<void> {
  await results[Symbol.asyncIterator]().return?.();
}

const isAccepted = ({ headers }: Request): boolean =>
  /multipart\/mixed\s*;[^,]*subscriptionSpec="?1\.0/i.test(headers.get('accept') ?? '');

const deliver: Processor = (result, fetchAPI) =>
  new fetchAPI.Response(partsOf(resultsOf(result)), {
    headers: { 'content-type': contentType, 'cache-control': 'no-cache' },
  });

/** Yoga passes a single result if the subscription did not start. */
async function* one<Result>(result: Result): AsyncGenerator<Result, void> {
  yield result;
}

function resultsOf(result: Parameters<Processor>[0]): AsyncIterator<ExecutionResult> {
  if (isAsyncIterable(result)) return result[Symbol.asyncIterator]();
  if (Array.isArray(result)) throw new TypeError('A subscription has no batch of results');
  return one(result);
}

/** Each part ends with the delimiter of the next one, since clients read a part only once it has ended. */
function partsOf(results: AsyncIterator<ExecutionResult>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const part = (content: object) =>
    encoder.encode(
      `\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(content)}${delimiter}`,
    );
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(delimiter));
      const beat = () => {
        const { desiredSize } = controller;
        if (desiredSize === null) clearInterval(heartbeat);
        else if (desiredSize > 0) controller.enqueue(part({}));
      };
      controller.enqueue(part({}));
      heartbeat = setInterval(beat, heartbeatEvery);
    },
    async pull(controller) {
      const { done, value } = await results.next();
      const failed = value && !value.data;
      if (value)
        controller.enqueue(part(failed ? failure(value) : { payload: withoutHttp(value) }));
      if (!done && !failed) return;
      clearInterval(heartbeat);
      controller.enqueue(encoder.encode('--\r\n'));
      controller.close();
      await results.return?.();
    },
    async cancel() {
      clearInterval(heartbeat);
      await results.return?.();
    },
  });
}

/** Errors without data end the subscription. */
const failure = (result: ExecutionResult) => ({
  payload: null,
  errors: withoutHttp(result).errors,
});

/** Errors without what is for the HTTP response. */
const withoutHttp = ({ errors, ...result }: ExecutionResult) => ({
  ...result,
  ...(errors && {
    errors: errors.map((error) => {
      const { http: _http, ...extensions } = error.extensions;
      return { ...error.toJSON(), extensions };
    }),
  }),
});
