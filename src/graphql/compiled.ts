// Yoga plugin that compiles the documents that are executed often into functions.
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLBoolean,
  GraphQLError,
  getNamedType,
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  type Source,
  typeFromAST,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import type { Context, RequestContext } from './context.ts';

/**
 * Executions before a document is compiled: compiling takes as long as some executions, so a caller who sends a
 * different document each time must not cause it.
 */
const manyExecutions = 20;

/** A scalar that takes any value as it is. */
const anyValue = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } } as const;

/**
 * With variables that graphql-js coerced before. A compiled function would contain the fields of their input
 * types, of those that contain themselves many times over. Directives need those of `Boolean` as they are.
 */
const withCoercedVariables = ({ schema, document }: ExecutionArgs): DocumentNode =>
  visit(document, {
    [Kind.VARIABLE_DEFINITION]({ kind, variable, type }) {
      const named = typeFromAST(schema, type);
      const isBoolean = named && getNamedType(named) === GraphQLBoolean;
      return isBoolean ? undefined : { kind, variable, type: anyValue };
    },
  });

/** `undefined` where the document cannot be compiled. */
type Compiled = CompiledQuery | undefined;

/** Executes compiled documents; of the others, `undefined`. */
function createCompiler() {
  const counts = new WeakMap<DocumentNode, number>();
  const compiled = new WeakMap<DocumentNode, Map<string, Compiled>>();
  return (args: ExecutionArgs): Compiled => {
    const { schema, document, operationName } = args;
    const name = operationName ?? '';
    const known = compiled.get(document);
    if (known?.has(name)) return known.get(name);
    const count = (counts.get(document) ?? 0) + 1;
    counts.set(document, count);
    if (count < manyExecutions) return undefined;
    const made = compileQuery(schema, withCoercedVariables(args), operationName ?? undefined);
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
      const { schema, document, operationName, rootValue } = args;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.QUERY) return;
      const query = compile(args);
      if (!query) return;
      setExecuteFn(async ({ contextValue, variableValues }) => {
        const definitions = operation.variableDefinitions ?? [];
        const { coerced, errors: problems } = getVariableValues(
          schema,
          definitions,
          variableValues ?? {},
        );
        if (!coerced) return { errors: problems };
        const result = await query.query(rootValue, contextValue, coerced);
        const errors = result.errors?.map((error) => located(error, document.loc?.source));
        return errors ? { ...result, errors } : result;
      });
    },
  };
};
