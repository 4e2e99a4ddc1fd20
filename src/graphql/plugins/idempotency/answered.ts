// Stores the answer of a mutation with an idempotency key.
import type { Context } from '../../context.ts';

/** Runs the last phase of a mutation, which returns its result. */
export async function answered<T>({ once }: Context, work: () => T | Promise<T>): Promise<T> {
  const result = await work();
  await once?.store(result);
  return result;
}
