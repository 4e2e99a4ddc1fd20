// Long work that is done in steps, each of which is stored by itself.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Run } from '../run.ts';
import type { Once } from './idempotency.ts';

/**
 * Does a step in a transaction of its own, which keeps its result, of the given shape, under the
 * request's Idempotency-Key and the name: the same request again gets that result, and nothing is done.
 * A step that throws has left nothing behind. Without a key the step is just done.
 */
export type Step = <Result>(
  name: string,
  shape: z.ZodType<Result>,
  work: (run: Run) => Promise<Result>,
) => Promise<Result>;

export function stepsOf(
  { key, organizationId, text }: { key?: string; organizationId: string; text: string },
  run: Run,
  once: Once,
): Step {
  if (key === undefined) return (_name, _shape, work) => work(run);
  // Every step is known by all of the body, which may be long.
  const digest = createHash('sha256').update(text).digest('base64url');
  return async (step, shape, work) => {
    const response = await once({ key, step, organizationId, text: digest }, async (runInside) =>
      Response.json(await work(runInside)),
    );
    return shape.parse(await response.json());
  };
}
