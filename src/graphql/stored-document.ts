// Documents that are stored, and executed by the server itself.
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { ApiError, invalid, type Problem } from '../core/errors.ts';
import type { Context } from './context.ts';
import { type Cost, documentCost, excessOf } from './plugins/cost.ts';
import { ResponseLimits } from './plugins/response-limits.ts';

/** Limits of a stored document, documented in docs/webhooks.md. */
const limits: Cost = { complexity: 1_000, depth: 12, breadth: 300 };
const maxTokens = 2_000;
const timeout = 5_000;

/** A document that is valid in the schema. */
export interface StoredDocument {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/**
 * Throws BAD_REQUEST with the field for a text that is no document, or invalid, or not a single query without
 * variables.
 */
export function readStoredDocument(
  text: string,
  schema: GraphQLSchema,
  field: string,
): StoredDocument {
  const document = parsed(text, field);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation, ...more] = operations;
  if (!operation || more.length > 0) throw invalid(field, 'must contain exactly one operation');
  if (operation.operation !== OperationTypeNode.QUERY) throw invalid(field, 'must be a query');
  if (operation.variableDefinitions?.length) throw invalid(field, 'cannot have variables');
  const errors = validate(schema, document);
  if (errors.length === 0) return { document, operation };
  throw new ApiError('BAD_REQUEST', { details: errors.map((error) => problemOf(error, field)) });
}

function parsed(text: string, field: string): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof RangeError) throw invalid(field, 'is nested too deeply');
    if (!(error instanceof GraphQLError)) throw error;
    throw new ApiError('BAD_REQUEST', { details: [problemOf(error, field)] });
  }
}

function problemOf({ message, locations = [] }: GraphQLError, field: string): Problem {
  const [place] = locations;
  const where = place ? ` at line ${place.line}, column ${place.column}` : '';
  return { field, message: `is invalid${where}: ${message}` };
}

/** Throws BAD_REQUEST with the field for a document over the limits. */
export function checkStoredCost(
  { document }: StoredDocument,
  context: Context,
  field: string,
): void {
  const excess = excessOf(priceOf(document, context, field), limits);
  if (excess !== undefined) throw invalid(field, excess);
}

function priceOf(document: DocumentNode, context: Context, field: string): Cost {
  try {
    return documentCost({ schema: context.schema, document, contextValue: context });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw invalid(field, `is invalid: ${error.message}`);
  }
}

/** With limits for time and size, but not against the caller's rate limit. */
export function executeStored(
  { document }: StoredDocument,
  context: Context,
): Promise<ExecutionResult> {
  const bounds = new ResponseLimits('query');
  const contextValue: Context = { ...context, bounds };
  return bounds.withTimeout<ExecutionResult>(
    () => execute({ schema: context.schema, document, contextValue }),
    (error) => ({ errors: [error] }),
    timeout,
  );
}
