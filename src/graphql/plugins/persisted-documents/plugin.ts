// Yoga plugin that runs documents by identifier (GraphQL over HTTP, appendix A) or by hash.
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { ApiError } from '../../../core/errors.ts';
import { currentScope } from '../../../core/request-scope.ts';
import type { Context, RequestContext } from '../../context.ts';
import { type AutomaticDocuments, isHashOf, UnknownDocumentError } from './automatic.ts';
import type { DocumentRegistry } from './registry.ts';

interface PersistedDocumentsOptions {
  registry: DocumentRegistry;
  /** Browsers can only run registered documents. */
  onlyForBrowsers: boolean;
  /** Undefined: callers cannot store documents. */
  automatic: AutomaticDocuments | undefined;
}

/**
 * Throws NOT_FOUND for an unknown identifier (UNAUTHORIZED if anonymous), PERSISTED_QUERY_NOT_FOUND for an
 * unknown hash, FORBIDDEN for an unregistered document where it is not allowed.
 */
export const usePersistedDocuments = ({
  registry,
  onlyForBrowsers,
  automatic,
}: PersistedDocumentsOptions): Plugin<Context, RequestContext> => {
  /** The document with this hash, of the caller. */
  const findByHash = async (hash: string, { authenticate }: RequestContext) => {
    const caller = automatic && (await authenticate());
    const query = caller && automatic?.find(caller, hash);
    if (!query) throw new UnknownDocumentError();
    return query;
  };
  return {
    async onParams({ params, request, setParams, context }) {
      const { documentId: _, ...rest }: GraphQLParams & { documentId?: unknown } = params;
      const { query } = params;
      const hash = hashIn(params);
      const id = identifierIn(params, request) ?? (query ? undefined : hash);
      if (id !== undefined) {
        const registered = registry.find(id) ?? registry.find(`sha256:${id}`);
        if (registered !== undefined) {
          const scope = currentScope();
          if (scope) scope.registered = true;
          setParams({ ...rest, query: registered });
          return;
        }
        if (id !== hash || !isSha256(hash)) throw await unknown(context);
      }
      const text = id === undefined ? query : await findByHash(id, context);
      if (onlyForBrowsers && isBrowser(request) && !registry.holds(text)) {
        throw new ApiError('FORBIDDEN', {
          message: 'This server only runs registered documents in browsers',
          wholeRequest: true,
        });
      }
      if (id !== undefined) setParams({ ...rest, query: text });
      else if (text && hash !== undefined && isSha256(hash)) await add(text, hash, context);
    },
  };

  async function add(text: string, hash: string, { authenticate }: RequestContext): Promise<void> {
    if (!isHashOf(hash, text)) {
      throw wrong('extensions.persistedQuery.sha256Hash', 'must be the SHA-256 of query');
    }
    const caller = automatic && (await authenticate());
    if (caller) automatic.add(caller, hash, text);
  }
};

async function unknown(context: RequestContext): Promise<ApiError> {
  if ((await context.authenticate()) === null)
    return new ApiError('UNAUTHORIZED', { wholeRequest: true });
  return new ApiError('NOT_FOUND', {
    message: 'documentId is not the identifier of a registered document',
    wholeRequest: true,
  });
}

/** The value of `documentId`. Throws BAD_REQUEST. */
function identifierIn(params: GraphQLParams, request: Request): string | undefined {
  const given = documentIdIn(params, request);
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'string' || given === '') {
    throw wrong('documentId', 'must be the identifier of a registered document');
  }
  if (params.query) throw wrong('documentId', 'cannot be combined with query');
  return given;
}

/** The same of Apollo's protocol. */
function hashIn({ extensions }: GraphQLParams): string | undefined {
  const hash: unknown = extensions?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

const isSha256 = (hash: string): boolean => /^[0-9a-f]{64}$/i.test(hash);

function wrong(field: string, message: string): ApiError {
  return new ApiError('BAD_REQUEST', { details: [{ field, message }], wholeRequest: true });
}

const documentIdIn = (
  params: GraphQLParams & { documentId?: unknown },
  { method, url }: Request,
): unknown => (method === 'GET' ? new URL(url).searchParams.get('documentId') : params.documentId);

/**
 * Browsers always send these headers and other programs do not. For a GET over http a browser sends
 * neither, but it sends the session cookie.
 */
const isBrowser = ({ headers, method }: Request): boolean =>
  headers.has('origin') ||
  headers.has('sec-fetch-site') ||
  (method === 'GET' && headers.has('cookie'));
