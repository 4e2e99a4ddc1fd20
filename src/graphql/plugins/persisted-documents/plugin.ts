// Yoga plugin that runs registered documents by identifier (GraphQL over HTTP, appendix A).
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { ApiError } from '../../../core/errors.ts';
import { currentScope } from '../../../core/request-scope.ts';
import type { Context, RequestContext } from '../../context.ts';
import type { DocumentRegistry } from './registry.ts';

interface PersistedDocumentsOptions {
  registry: DocumentRegistry;
  /** Browsers can only run registered documents. */
  onlyForBrowsers: boolean;
}

/**
 * Throws NOT_FOUND for an unknown identifier (UNAUTHORIZED if anonymous), FORBIDDEN for an unregistered
 * document where it is not allowed.
 */
export const usePersistedDocuments = ({
  registry,
  onlyForBrowsers,
}: PersistedDocumentsOptions): Plugin<Context, RequestContext> => ({
  async onParams({ params, request, setParams, context }) {
    const { documentId: _, ...rest }: GraphQLParams & { documentId?: unknown } = params;
    const id = identifierIn(params, request);
    if (id === undefined) {
      if (onlyForBrowsers && isBrowser(request) && !registry.holds(params.query)) {
        throw new ApiError('FORBIDDEN', {
          message: 'This server only runs registered documents in browsers',
          wholeRequest: true,
        });
      }
      return;
    }
    const query = registry.find(id);
    if (query === undefined) {
      if ((await context.authenticate()) === null)
        throw new ApiError('UNAUTHORIZED', { wholeRequest: true });
      throw new ApiError('NOT_FOUND', {
        message: 'documentId is not the identifier of a registered document',
        wholeRequest: true,
      });
    }
    const scope = currentScope();
    if (scope) scope.registered = true;
    setParams({ ...rest, query });
  },
});

/** The value of `documentId`, or Apollo's equivalent. Throws BAD_REQUEST. */
function identifierIn(params: GraphQLParams, request: Request): string | undefined {
  const given = documentIdIn(params, request);
  if (given === undefined || given === null) {
    if (params.query) return undefined;
    const { persistedQuery } = params.extensions ?? {};
    return typeof persistedQuery?.sha256Hash === 'string' ? persistedQuery.sha256Hash : undefined;
  }
  if (typeof given !== 'string' || given === '') {
    throw wrong('must be the identifier of a registered document');
  }
  if (params.query) throw wrong('cannot be combined with query');
  return given;
}

function wrong(message: string): ApiError {
  const details = [{ field: 'documentId', message }];
  return new ApiError('BAD_REQUEST', { details, wholeRequest: true });
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
