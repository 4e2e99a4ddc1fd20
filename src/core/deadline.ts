// Deadlines that propagate to all work within them and cancel it.
import { AsyncLocalStorage } from 'node:async_hooks';

/** Thrown in work whose caller has already received a timeout. */
class PastDeadlineError extends Error {
  constructor() {
    super('Terminated: the deadline of this work has passed');
  }
}

/** The deadline of a unit of work, such as a GraphQL document. */
export class Deadline {
  #passed = false;
  readonly #cancels = new Set<() => void>();

  /** Marks the deadline as passed and cancels guarded work. */
  pass(): void {
    this.#passed = true;
    for (const cancel of this.#cancels) cancel();
  }

  /** Runs cancelable work. Rejects immediately if the deadline has passed. */
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

/** The current deadline, if any. */
export const deadlineNow = (): Deadline | undefined => storage.getStore();

export const withDeadline = <Result>(deadline: Deadline, work: () => Result): Result =>
  storage.run(deadline, work);

/** Runs work that is shared by several callers, without the deadline of one of them. */
export const withoutDeadline = <Result>(work: () => Result): Result => storage.run(undefined, work);
