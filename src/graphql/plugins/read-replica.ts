// Yoga plugin that runs queries on a read replica.
import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context, RequestContext } from '../context.ts';

/** Applies to both APIs; the caller and their permissions were already read from the primary. */
export const useReplica = (): Plugin<Context, RequestContext> => ({
  async onExecute({ args: { document, operationName, contextValue } }) {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return;
    const reader = await contextValue.replicas?.reader();
    if (reader) contextValue.prisma = reader;
  },
});
