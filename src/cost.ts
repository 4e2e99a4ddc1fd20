// The plugin that lets a document pay by its complexity.
import { complexityFromQuery } from '@pothos/plugin-complexity';
import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refuseTooDear } from './builder.ts';
import type { Context, RequestContext } from './context.ts';
import type { Allowance } from './http/rate-limit.ts';

/** Complexity that one point pays for. */
const complexityOfPoint = 100;

/** Spends the points before the document runs, and tells of them in `extensions.cost`. */
export const useCost = (): Plugin<Context, RequestContext> => ({
  async onSubscribe({ args }) {
    // A query is measured when it is executed, which for a subscription is at its first event.
    refuseTooDear(costOf(args));
    await pay(args);
  },
  async onExecute({ args }) {
    if (args.contextValue.paid) return;
    const { complexity, points, left } = await pay(args);
    return {
      onExecuteDone({ result, setResult }) {
        if (!('data' in result)) return;
        const cost = { complexity, points, ...allowanceOf(left) };
        setResult({ ...result, extensions: { ...result.extensions, cost } });
      },
    };
  },
});

type Args = ExecutionArgs & { contextValue: Context };

const costOf = ({ schema, document, contextValue, variableValues }: Args) =>
  complexityFromQuery(document, {
    schema,
    ctx: contextValue,
    variables: { ...variableValues },
  });

async function pay(args: Args) {
  const { complexity } = costOf(args);
  const points = Math.max(1, Math.ceil(complexity / complexityOfPoint));
  // The first point was paid when the request came.
  const left = await args.contextValue.spend(points - 1);
  return { complexity, points, left };
}

const allowanceOf = (left: Allowance | undefined) =>
  left && { limit: left.limit, remaining: left.remaining, resetSeconds: left.reset };
