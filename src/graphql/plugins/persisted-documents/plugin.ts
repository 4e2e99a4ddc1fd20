// The plugin that runs registered documents by their identifier (GraphQL over HTTP, appendix A).
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { ApiError } from '../../../core/errors.ts';
import { scopeNow } from '../../../core/request-scope.ts';
import type { Context, RequestContext } from '../../context.ts';
import type { DocumentRegistry } from './registry.ts';

interface PersistedDocumentsOptions {
  registry: DocumentRegistry;
  /** Browsers may run no document that is not registered. */
  onlyForBrowsers: boolean;
}

/** Throws NOT_FOUND for an unknown identifier (to nobody UNAUTHORIZED), FORBIDDEN for a free document where none may run. */
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
          message: 'In browsers this server runs only documents that its operator registered',
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
        message: 'documentId: no document is registered under this identifier',
        wholeRequest: true,
      });
    }
    const scope = scopeNow();
    if (scope) scope.registered = true;
    setParams({ ...rest, query });
  },
});

/** `documentId`, or what Apollo's clients send instead of a document. Throws BAD_REQUEST. */
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
  if (params.query) throw wrong('must not stand beside query');
  return given;
}

const wrong = (message: string): ApiError =>
  new ApiError('BAD_REQUEST', {
    message: `documentId: ${message}`,
    details: [{ field: 'documentId', message }],
    wholeRequest: true,
  });

const documentIdIn = (
  params: GraphQLParams & { documentId?: unknown },
  { method, url }: Request,
): unknown => (method === 'GET' ? new URL(url).searchParams.get('documentId') : params.documentId);

/**
 * What a script of a page cannot leave out, and no program sends by itself. Of a GET over http a browser
 * sends neither, but the cookie of the session.
 */
const isBrowser = ({ headers, method }: Request): boolean =>
  headers.has('origin') ||
  headers.has('sec-fetch-site') ||
  (method === 'GET' && headers.has('cookie'));
