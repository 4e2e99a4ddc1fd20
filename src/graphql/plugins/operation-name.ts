// Yoga plugin that records the running operation for logs, metrics and traces.
import type { ExecutionArgs } from 'graphql';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { currentScope, type Operation } from '../../core/request-scope.ts';
import type { Tracing } from '../../observe/tracing.ts';
import type { Context, RequestContext } from '../context.ts';
import { rootFields } from './guard.ts';

export const useObserver = (tracing?: Tracing): Plugin<Context, RequestContext> => ({
  onExecute({ args, executeFn, setExecuteFn }) {
    const operation = note(args);
    if (!tracing || operation?.kind === 'subscription') return;
    setExecuteFn((given) =>
      tracing.run(nameOf(operation), spanOf(args, operation), async () => executeFn(given)),
    );
  },
  onSubscribe({ args }) {
    note(args);
  },
});

/** Stores the operation in the request scope. */
function note({ document, operationName }: ExecutionArgs): Operation | undefined {
  const scope = currentScope();
  const operation = getOperationAST(document, operationName);
  if (!scope || !operation) return undefined;
  const fields = new Set(rootFields(operation, document));
  const [first = 'none'] = fields;
  scope.operation = {
    kind: operation.operation,
    field: fields.size > 1 ? 'several' : first,
    document: scope.registered ? (operation.name?.value ?? '') : '',
  };
  return scope.operation;
}

const nameOf = (operation: Operation | undefined): string =>
  operation ? `${operation.kind} ${operation.field}` : 'operation';

const spanOf = ({ operationName }: ExecutionArgs, operation: Operation | undefined) => ({
  kind: 'internal' as const,
  attributes: {
    'graphql.operation.type': operation?.kind,
    'graphql.operation.name': operationName ?? undefined,
  },
});
