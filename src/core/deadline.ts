// The end of the time that work has, known to all that the work calls.
import { AsyncLocalStorage } from 'node:async_hooks';

/** Work whose end was not waited for; whoever asked was told so. */
class PastDeadlineError extends Error {
  constructor() {
    super('Terminated: the time for this work has passed');
  }
}

/** Of one piece of work, such as a GraphQL document. */
export class Deadline {
  #passed = false;
  readonly #cancels = new Set<() => void>();

  /** From now on nobody waits for the work: what can be canceled is. */
  pass(): void {
    this.#passed = true;
    for (const cancel of this.#cancels) cancel();
  }

  /** Does something that can be canceled. Rejects at once if the deadline has passed. */
  async guard<Result>(work: () => Result, cancel: () => void): Promise<Awaited<Result>> {
    if (this.#passed) throw new PastDeadlineError();
    this.#cancels.add(cancel);
    try {
      return await work();
    } finally {
      this.#cancels.delete(cancel);
    }
  }
}

const storage = new AsyncLocalStorage<Deadline | undefined>();

/** That of the running code; undefined for what has none, or works for many. */
export const deadlineNow = (): Deadline | undefined => storage.getStore();

export const withDeadline = <Result>(deadline: Deadline, work: () => Result): Result =>
  storage.run(deadline, work);

/** Runs what goes on for others than those who began it. */
export const withoutDeadline = <Result>(work: () => Result): Result => storage.run(undefined, work);
