// Yoga plugin that authenticates the caller before anything runs, in both APIs.

import type { DocumentNode, ExecutionArgs, OperationDefinitionNode } from 'graphql';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ApiError } from '../../core/errors.ts';
import type { Context, RequestContext } from '../context.ts';
import { fragmentsOf, selectedFields } from '../selected-fields.ts';

/**
 * Adds the caller to the context, rejects an invalid key before the document is parsed, and executes
 * anonymous requests only if every root field has `extensions: { public: true }`.
 */
export const useGuard = (): Plugin<Context, RequestContext> => ({
  async onRequestParse({ serverContext }) {
    await serverContext.authenticate();
  },
  async onContextBuilding({ context, extendContext }) {
    extendContext({ caller: await context.authenticate() });
  },
  onExecute: ({ args }) => rejectAnonymous(args),
  onSubscribe: ({ args }) => rejectAnonymous(args),
});

function rejectAnonymous(args: ExecutionArgs & { contextValue: Context }): void {
  if (args.contextValue.caller === null && !isPublic(args)) {
    throw new ApiError('UNAUTHORIZED', { wholeRequest: true });
  }
}

function isPublic({ schema, document, operationName }: ExecutionArgs): boolean {
  const operation = getOperationAST(document, operationName);
  if (!operation) return true;
  const root = schema.getRootType(operation.operation)?.getFields() ?? {};
  return rootFields(operation, document).every(
    (name) => name.startsWith('__') || root[name]?.extensions.public === true,
  );
}

/** Names of the root fields of an operation, including those in fragments. */
export const rootFields = (operation: OperationDefinitionNode, document: DocumentNode): string[] =>
  selectedFields(operation.selectionSet, fragmentsOf(document)).map(({ name }) => name.value);
