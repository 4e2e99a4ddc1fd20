// The plugin that lets a document pay by its complexity.
import { complexityFromQuery } from '@pothos/plugin-complexity';
import type { Plugin } from 'graphql-yoga';
import type { Context, RequestContext } from './context.ts';
import type { Allowance } from './http/rate-limit.ts';

/** Complexity that one point pays for. */
const complexityOfPoint = 100;

/** Spends the points before the document runs, and tells of them in `extensions.cost`. */
export const useCost = (): Plugin<Context, RequestContext> => ({
  async onExecute({ args }) {
    const { schema, document, contextValue, variableValues } = args;
    if (contextValue.paid) return;
    const { complexity } = complexityFromQuery(document, {
      schema,
      ctx: contextValue,
      variables: { ...variableValues },
    });
    const points = Math.max(1, Math.ceil(complexity / complexityOfPoint));
    // The first point was paid when the request came.
    const left = await contextValue.spend(points - 1);
    return {
      onExecuteDone({ result, setResult }) {
        if (!('data' in result)) return;
        const cost = { complexity, points, ...allowanceOf(left) };
        setResult({ ...result, extensions: { ...result.extensions, cost } });
      },
    };
  },
});

const allowanceOf = (left: Allowance | undefined) =>
  left && { limit: left.limit, remaining: left.remaining, resetSeconds: left.reset };
