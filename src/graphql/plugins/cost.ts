// Yoga plugin that computes the cost of each document before it runs and charges the rate limit.
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type ExecutionArgs, getOperationAST, getVariableValues, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ApiError } from '../../core/errors.ts';
import type { Allowance } from '../../http/rate-limit.ts';
import type { Context, RequestContext } from '../context.ts';
import { complexityOfPoint, documentLimits } from '../limits.ts';
import { variableProblems } from './input-problems.ts';
import { introspectionCost } from './introspection-cost.ts';
import { checkResponseSize, ResponseLimits } from './response-limits.ts';

export type Cost = typeof documentLimits;

const measures = ['complexity', 'depth', 'breadth'] as const;

/** Rejects documents over the limits, charges their points and reports them in `extensions.cost`. */
export const useCost = (): Plugin<Context, RequestContext> => ({
  async onSubscribe({ args }) {
    const cost = documentCost(args);
    checkCost(cost);
    await pay(args, cost);
    const bounds = new ResponseLimits('subscription');
    args.contextValue.bounds = bounds;
    return { onSubscribeResult: () => ({ onNext: () => bounds.reset() }) };
  },
  async onExecute({ args, executeFn, setExecuteFn }) {
    const cost = documentCost(args);
    const { contextValue } = args;
    const bounds = new ResponseLimits(kindOf(args));
    contextValue.bounds = bounds;
    setExecuteFn((given) =>
      bounds.withTimeout(
        () => executeFn(given),
        (error) => ({ errors: [error] }),
      ),
    );
    // REST pays per request, and its documents are built in.
    if (contextValue.paid) return;
    checkCost(cost);
    const { points, left } = await pay(args, cost);
    return {
      onExecuteDone({ result, setResult }) {
        if (!('data' in result)) return;
        const details = { complexity: cost.complexity, points, ...allowanceOf(left) };
        setResult({ ...result, extensions: { ...result.extensions, cost: details } });
      },
    };
  },
});

type Args = Pick<ExecutionArgs, 'document' | 'operationName' | 'schema' | 'variableValues'> & {
  contextValue: Context;
};

const kindOf = ({ document, operationName }: Args) =>
  getOperationAST(document, operationName)?.operation ?? 'query';

/** Throws BAD_REQUEST for invalid variables, arguments without a computable cost, too large an introspection. */
export function documentCost({
  schema,
  document,
  operationName,
  contextValue,
  variableValues,
}: Args): Cost {
  const operation = getOperationAST(document, operationName);
  const nothing = { complexity: 0, depth: 0, breadth: 0 };
  // Execution will report the error.
  if (!operation) return nothing;
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const variables = { ...variableValues };
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
  if (!coerced) {
    throw new ApiError('BAD_REQUEST', { details: variableProblems(schema, operation, variables) });
  }
  const fields = complexityFromQuery(
    { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
    { schema, ctx: contextValue, variables },
  );
  const executable = {
    schema,
    operation,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    variableValues: coerced,
  };
  const { bytes, ...introspection } = introspectionCost(executable, documentLimits.complexity);
  checkResponseSize(bytes);
  return {
    complexity: fields.complexity + introspection.complexity,
    depth: Math.max(fields.depth, introspection.depth),
    breadth: fields.breadth + introspection.breadth,
  };
}

/** Throws BAD_REQUEST for a document over the limits. */
function checkCost(cost: Cost): void {
  const excess = excessOf(cost, documentLimits);
  if (excess === undefined) return;
  throw new ApiError('BAD_REQUEST', {
    message: `The document ${excess}`,
    extensions: { cost, budget: documentLimits },
  });
}

/** What is over the limits; undefined if nothing is. */
export function excessOf(cost: Cost, limits: Cost): string | undefined {
  const over = measures.find((measure) => cost[measure] > limits[measure]);
  return over && `has a ${over} of ${cost[over]}, but the limit is ${limits[over]}`;
}

async function pay({ contextValue }: Args, { complexity }: Cost) {
  const points = Math.max(1, Math.ceil(complexity / complexityOfPoint));
  // `admit` already charged the first point.
  const left = await contextValue.spend(points - 1);
  return { points, left };
}

const allowanceOf = (left: Allowance | undefined) =>
  left && { limit: left.limit, remaining: left.remaining, resetSeconds: left.reset };
