// The plugin that lets queries, and nothing else, be read from a replica.
import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context, RequestContext } from '../context.ts';

/** At every door; who is calling, with what they may do, was read from the primary before. */
export const useReplica = (): Plugin<Context, RequestContext> => ({
  async onExecute({ args: { document, operationName, contextValue } }) {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return;
    const reader = await contextValue.replicas?.reader();
    if (reader) contextValue.prisma = reader;
  },
});
