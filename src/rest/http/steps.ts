// Splits long-running requests into steps, each stored under the Idempotency-Key.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Run } from '../run.ts';
import type { Idempotent } from './idempotency.ts';

/**
 * Runs a step in its own transaction, which stores the result under the request's Idempotency-Key and
 * the step's name: repeating the request returns the stored result without running the step. A step
 * that throws is rolled back. Without a key, the step just runs.
 */
export type Step = <Result>(
  name: string,
  shape: z.ZodType<Result>,
  work: (run: Run) => Promise<Result>,
) => Promise<Result>;

export function createSteps(
  { key, organizationId, text }: { key?: string; organizationId: string; text: string },
  run: Run,
  once: Idempotent,
): Step {
  if (key === undefined) return (_name, _shape, work) => work(run);
  // Each step's fingerprint covers the whole body, so it is hashed once.
  const digest = createHash('sha256').update(text).digest('base64url');
  return async (step, shape, work) => {
    const response = await once({ key, step, organizationId, text: digest }, async (runInside) =>
      Response.json(await work(runInside)),
    );
    return shape.parse(await response.json());
  };
}
