// Limits the size and duration of a response.
import { GraphQLError } from 'graphql';
import { Deadline, withDeadline } from '../../core/deadline.ts';
import { ApiError } from '../../core/errors.ts';
import { documentTimeout, maxResponseBytes } from '../limits.ts';

const sent = {
  query: '',
  subscription: '',
  mutation: ' The mutation may have succeeded; check before you retry.',
};

/** Throws BAD_REQUEST if the response is too large. */
export function checkResponseSize(bytes: number, kind: keyof typeof sent = 'query'): void {
  if (bytes <= maxResponseBytes) return;
  throw new ApiError('BAD_REQUEST', {
    message: `The response is larger than ${maxResponseBytes} bytes. Request fewer fields or a smaller page.${sent[kind]}`,
    extensions: { budget: { bytes: maxResponseBytes } },
  });
}

const timeoutError = (kind: keyof typeof sent, milliseconds: number) =>
  new ApiError('UNAVAILABLE', {
    message: `The request took longer than ${milliseconds / 1000} seconds. Request less data or try again later.${sent[kind]}`,
    wholeRequest: true,
  });

/**
 * Thrown by every field after the response has failed. Its path keeps GraphQL from creating an error
 * for each of thousands of fields.
 */
const responseFailed = new GraphQLError('The response has already failed', {
  path: [],
  extensions: { code: 'UNAVAILABLE' },
});

/** Size and time limits of the response to one document. */
export class ResponseLimits {
  readonly #kind: keyof typeof sent;
  readonly #fail: (error: ApiError) => void;
  readonly #deadline = new Deadline();
  #bytes = 0;
  #failed = false;
  /** Resolves with the error when a limit is exceeded. */
  readonly failure: Promise<ApiError>;

  constructor(kind: keyof typeof sent) {
    const { promise, resolve } = Promise.withResolvers<ApiError>();
    this.#kind = kind;
    this.failure = promise;
    this.#fail = (error) => {
      this.#failed = true;
      resolve(error);
      this.#deadline.pass();
    };
  }

  /** Throws after the response has failed, so that no new work starts. */
  check(): void {
    if (this.#failed) throw responseFailed;
  }

  /** Adds to the size of the response. Throws if it is too large. */
  add(bytes: number): void {
    this.check();
    this.#bytes += bytes;
    try {
      checkResponseSize(this.#bytes, this.#kind);
    } catch (error) {
      if (error instanceof ApiError) this.#fail(error);
      throw responseFailed;
    }
  }

  /** Resets the size for the next result of a subscription. */
  reset(): void {
    this.#bytes = 0;
  }

  /**
   * Returns the result of the work, or the error as soon as a limit is exceeded; its database
   * statements are then canceled.
   */
  async withTimeout<Result>(
    work: () => Result | Promise<Result>,
    failed: (error: ApiError) => Result,
    milliseconds = documentTimeout,
  ): Promise<Result> {
    const timer = setTimeout(
      () => this.#fail(timeoutError(this.#kind, milliseconds)),
      milliseconds,
    );
    const failure = this.failure.then(failed);
    try {
      const result = await Promise.race([failure, withDeadline(this.#deadline, work)]);
      return this.#failed ? await failure : result;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Approximate size of a value in JSON; control characters take more. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2;
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + bytesOf(one) + 1, 2);
  if (value instanceof Date) return 22;
  if (typeof value !== 'object' || value === null) return 8;
  let sum = 2;
  for (const [name, one] of Object.entries(value)) sum += name.length + 4 + bytesOf(one);
  return sum;
}
