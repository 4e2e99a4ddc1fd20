// The GraphQL server.
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { GraphQLError, type GraphQLSchema, getOperationAST, OperationTypeNode } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Config } from '../core/config.ts';
import { ApiError, errorTable, headersOf, isErrorCode } from '../core/errors.ts';
import { anonymousBodyLimit, bodyLimit, parseJson, readText } from '../http/body.ts';
import type { Tracing } from '../observe/tracing.ts';
import { admit } from './admit.ts';
import { useCompiled } from './compiled.ts';
import type { Context, RequestContext } from './context.ts';
import { textLimits } from './limits.ts';
import { useCost } from './plugins/cost.ts';
import { useDocumentProblems } from './plugins/document-problems.ts';
import { useGuard } from './plugins/guard.ts';
import { useIdempotency } from './plugins/idempotency/plugin.ts';
import { useLatestScans } from './plugins/latest-scans.ts';
import { useMultipartSubscriptions } from './plugins/multipart-subscriptions.ts';
import { useObserver } from './plugins/operation-name.ts';
import { createAutomaticDocuments } from './plugins/persisted-documents/automatic.ts';
import { usePersistedDocuments } from './plugins/persisted-documents/plugin.ts';
import type { DocumentRegistry } from './plugins/persisted-documents/registry.ts';
import { useReplica } from './plugins/read-replica.ts';
import { presentError } from './present-error.ts';

/** Nothing was executed, so clients that accept `application/graphql-response+json` get an error status. */
function asRequestError(error: GraphQLError): GraphQLError {
  const { code, http } = error.extensions;
  if (http || !isErrorCode(code)) return error;
  const extensions = {
    ...error.extensions,
    http: { status: errorTable[code].status, spec: true },
  };
  return new GraphQLError(error.message, { ...error, extensions });
}

/** Turns the parser's stack overflow on deep nesting into BAD_REQUEST. */
const useNestingLimit = (): Plugin<Context, RequestContext> => ({
  onParse: ({ parseFn, setParseFn }) =>
    setParseFn((...given) => {
      try {
        return parseFn(...given);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new ApiError('BAD_REQUEST', { message: 'The document is nested too deeply' });
      }
    }),
});

/** Of several mutations, one that failed does not give its status to the response. */
function asFieldError(error: GraphQLError): GraphQLError {
  const { http, ...extensions } = error.extensions;
  if (typeof http !== 'object' || !http) return error;
  const { nodes, source, positions, path } = error;
  return new GraphQLError(error.message, {
    nodes,
    source,
    positions,
    path,
    extensions: { ...extensions, http: { ...http, status: undefined } },
  });
}

const hasResult = (data: unknown): boolean =>
  Object.values(Object(data)).some((value) => value !== null);

const usePresentedErrors = (): Plugin<Context, RequestContext> => {
  const mutations = new WeakSet<Request>();
  return {
    onExecute({ args: { document, operationName, contextValue } }) {
      // REST has no request of Yoga.
      const { request }: { request?: Request } = contextValue;
      const operation = getOperationAST(document, operationName)?.operation;
      if (request && operation === OperationTypeNode.MUTATION) mutations.add(request);
    },
    onResultProcess({ request, result, setResult, serverContext }) {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return;
      const errors = result.errors.map((error) => presentError(error, serverContext));
      if (!('data' in result)) return setResult({ ...result, errors: errors.map(asRequestError) });
      const isPartial = mutations.has(request) && hasResult(result.data);
      return setResult({ ...result, errors: isPartial ? errors.map(asFieldError) : errors });
    },
    // `onResultProcess` does not see later results of a subscription.
    onSubscribe: ({ args: { contextValue } }) => ({
      onSubscribeResult: () => ({
        onNext({ result, setResult }) {
          if (!result.errors) return;
          const errors = result.errors.map((error) => presentError(error, contextValue));
          setResult({ ...result, errors });
        },
      }),
    }),
  };
};

/**
 * Uses the global `Response` at the time of the call: the HTTP server replaces it with a light one at
 * startup, and would read any other as a stream, a millisecond later.
 */
const currentResponse = new Proxy(Response, {
  construct: (_target, [body, init]: ConstructorParameters<typeof Response>) =>
    new globalThis.Response(body, init),
});

export type GraphQLServer = ReturnType<typeof createYogaServer>;

export interface GraphQLOptions {
  schema: GraphQLSchema;
  /** The registered documents. */
  registry: DocumentRegistry;
  config: Pick<Config, 'browserDocuments' | 'automaticDocuments'>;
  tracing?: Tracing | undefined;
}

/** Creates the server; its plugins also apply to documents that are executed in process. */
export const createYogaServer = ({ schema, registry, config, tracing }: GraphQLOptions) =>
  createYoga<RequestContext, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    cors: false,
    multipart: false,
    batching: false,
    extraParamNames: ['documentId'],
    maskedErrors: false,
    // The size was already checked by `admit`.
    maxRequestBodySize: false,
    fetchAPI: { Response: currentResponse },
    graphiql: false,
    plugins: [
      useCompiled(),
      useObserver(tracing),
      useGuard(),
      usePersistedDocuments({
        registry,
        onlyForBrowsers: config.browserDocuments === 'registered',
        automatic: config.automaticDocuments === 'on' ? createAutomaticDocuments() : undefined,
      }),
      maxTokensPlugin({ n: textLimits.tokens }),
      useNestingLimit(),
      useDocumentProblems(),
      maxAliasesPlugin({ n: textLimits.aliases }),
      maxDirectivesPlugin({ n: textLimits.directives }),
      useIdempotency(),
      useCost(),
      useLatestScans(),
      useReplica(),
      usePresentedErrors(),
      useMultipartSubscriptions(),
    ],
  });

/** Handles GraphQL over HTTP; authenticates before the body is read. */
export async function handleGraphQL(
  server: GraphQLServer,
  request: Request,
  context: RequestContext,
): Promise<Response> {
  try {
    await admit(context, (caller) => (caller ? bodyLimit : anonymousBodyLimit));
    const idempotencyKey = request.headers.get('idempotency-key');
    return await server.fetch(
      await limited(request),
      idempotencyKey === null ? context : { ...context, idempotencyKey },
    );
  } catch (error) {
    return errorResponse(presentError(error, context), mediaTypeFor(request));
  }
}

/** Checks that the body or the query parameters contain valid JSON. */
async function limited(request: Request): Promise<Request> {
  if (request.method === 'GET') checkParameters(new URL(request.url).searchParams);
  if (request.method !== 'POST') return request;
  if (
    !/^application\/(?:graphql\+)?json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')
  ) {
    throw new ApiError('UNSUPPORTED_MEDIA_TYPE', { wholeRequest: true });
  }
  const { url, method, headers } = request;
  const body = await readText(request);
  const parsed = parseJson(body);
  const limited = new Request(url, { method, headers, body });
  // The body is already parsed, so that Yoga does not parse it again.
  return Object.defineProperty(limited, 'json', { value: async () => parsed });
}

function checkParameters(parameters: URLSearchParams): void {
  for (const name of ['variables', 'extensions']) {
    const text = parameters.get(name);
    if (text) parseJson(text, name);
  }
}

const typed = 'application/graphql-response+json';
const plain = 'application/json';

/** The media type of a result, chosen like Yoga does: the first acceptable one. */
function mediaTypeFor({ headers }: Request): string {
  const accepted = (headers.get('accept') ?? '')
    .toLowerCase()
    .split(',')
    .map((type) => type.split(';', 1)[0]?.trim());
  return accepted.find((type) => type === typed || type === plain || type === '*/*') === typed
    ? typed
    : plain;
}

function errorResponse(error: GraphQLError, mediaType: string): Response {
  const { code, http: _http, ...extensions } = error.extensions;
  const status = isErrorCode(code) ? errorTable[code].status : 500;
  const body = { errors: [{ message: error.message, extensions: { code, ...extensions } }] };
  const headers = { ...headersOf(error), 'content-type': mediaType };
  return Response.json(body, { status, headers });
}
