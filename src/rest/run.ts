// Runs a GraphQL document for a REST request.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ApiError, notFound } from '../core/errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { GraphQLServer } from '../graphql/server.ts';

export type Run = <Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** Any GraphQL error fails the request: REST has no partial responses. */
export function runIn(graphql: GraphQLServer, context: RequestContext): Run {
  return async (document, variableValues) => {
    const { schema, contextFactory, execute } = graphql.getEnveloped({ ...context });
    const contextValue = await contextFactory();
    const result = await execute({ schema, document, variableValues, contextValue });
    const [error] = result.errors ?? [];
    if (error) throw error;
    if (!result.data) throw new ApiError('INTERNAL');
    return result.data;
  };
}

/** The value. Throws NOT_FOUND for null. */
export function found<T>(value: T | null | undefined): T {
  if (value == null) throw notFound();
  return value;
}
