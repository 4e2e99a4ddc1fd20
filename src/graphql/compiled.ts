// Yoga plugin that compiles the documents that are executed often into functions.
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
  type Source,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import type { Context, RequestContext } from './context.ts';

/**
 * Executions before a document is compiled: compiling takes as long as some executions, so a caller who sends a
 * different document each time must not cause it.
 */
const manyExecutions = 20;

/** `undefined` where the document cannot be compiled. */
type Compiled = CompiledQuery | undefined;

/** Executes compiled documents; of the others, `undefined`. */
function createCompiler() {
  const counts = new WeakMap<DocumentNode, number>();
  const compiled = new WeakMap<DocumentNode, Map<string, Compiled>>();
  return ({ schema, document, operationName }: ExecutionArgs): Compiled => {
    const name = operationName ?? '';
    const known = compiled.get(document);
    if (known?.has(name)) return known.get(name);
    const count = (counts.get(document) ?? 0) + 1;
    counts.set(document, count);
    if (count < manyExecutions) return undefined;
    const made = compileQuery(schema, document, operationName ?? undefined);
    const query = isCompiledQuery(made) ? made : undefined;
    compiled.set(document, (known ?? new Map<string, Compiled>()).set(name, query));
    return query;
  };
}

/** Compiled documents give errors lines and columns, from which those that are presented cannot be made. */
function located(error: GraphQLError, source: Source | undefined): GraphQLError {
  const lines = source?.body.split('\n') ?? [];
  const positions = error.locations?.map(
    ({ line, column }) => lines.slice(0, line - 1).join(' ').length + column - (line === 1 ? 1 : 0),
  );
  const { path, originalError, extensions } = error;
  const place = source && positions ? { source, positions } : {};
  return new GraphQLError(error.message, { ...place, path, originalError, extensions });
}

/** Yoga keeps the latest documents, so the same text is the same document. */
export const useCompiled = (): Plugin<Context, RequestContext> => {
  const compile = createCompiler();
  return {
    onExecute({ args, setExecuteFn }) {
      const { document, operationName, rootValue } = args;
      if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return;
      const query = compile(args);
      if (!query) return;
      setExecuteFn(async ({ contextValue, variableValues }) => {
        const result = await query.query(rootValue, contextValue, variableValues);
        const errors = result.errors?.map((error) => located(error, document.loc?.source));
        return errors ? { ...result, errors } : result;
      });
    },
  };
};
