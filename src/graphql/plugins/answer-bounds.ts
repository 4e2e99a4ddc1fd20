// How large an answer may become, and how long it may take.
import { GraphQLError } from 'graphql';
import { Deadline, withDeadline } from '../../core/deadline.ts';
import { ApiError } from '../../core/errors.ts';

/** Bytes of an answer to one document, at every door; the README tells callers. */
const answerLimit = 8_388_608;

/** Milliseconds that one document has, at every door; the README tells callers. */
const documentTime = 30_000;

const sent = {
  query: '',
  subscription: '',
  mutation: ' What was asked for may have been done: look before you send it again.',
};

/** Throws BAD_REQUEST for an answer of more bytes than one may have. */
export function refuseTooLarge(bytes: number, kind: keyof typeof sent = 'query'): void {
  if (bytes <= answerLimit) return;
  throw new ApiError('BAD_REQUEST', {
    message: `The answer is larger than ${answerLimit} bytes: ask for fewer fields, or for a smaller page.${sent[kind]}`,
    extensions: { budget: { bytes: answerLimit } },
  });
}

const tookTooLong = (kind: keyof typeof sent, milliseconds: number) =>
  new ApiError('UNAVAILABLE', {
    message: `This took longer than ${milliseconds / 1000} seconds: ask for less, or try again later.${sent[kind]}`,
    wholeRequest: true,
  });

/**
 * What every field says to whoever asks for it once the whole has failed. It has a path, which saves
 * making an error for each of thousands of fields.
 */
const over = new GraphQLError('The document has ended', {
  path: [],
  extensions: { code: 'UNAVAILABLE' },
});

/** The size and the time of the answer to one document. */
export class AnswerBounds {
  readonly #kind: keyof typeof sent;
  readonly #fail: (error: ApiError) => void;
  readonly #deadline = new Deadline();
  #bytes = 0;
  #failed = false;
  /** Resolves with what is wrong, if ever. */
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

  /** Throws once the whole has failed: then nothing new is begun. */
  check(): void {
    if (this.#failed) throw over;
  }

  /** Adds to the size of the answer. Throws if it is too large by now. */
  add(bytes: number): void {
    this.check();
    this.#bytes += bytes;
    try {
      refuseTooLarge(this.#bytes, this.#kind);
    } catch (error) {
      if (error instanceof ApiError) this.#fail(error);
      throw over;
    }
  }

  /** The next answer of a subscription begins. */
  reset(): void {
    this.#bytes = 0;
  }

  /**
   * What the work gives, or, as soon as it is known, what is wrong with the whole; then its statements
   * are canceled.
   */
  async within<Result>(
    work: () => Result | Promise<Result>,
    failed: (error: ApiError) => Result,
    milliseconds = documentTime,
  ): Promise<Result> {
    const timer = setTimeout(() => this.#fail(tookTooLong(this.#kind, milliseconds)), milliseconds);
    const failure = this.failure.then(failed);
    try {
      const result = await Promise.race([failure, withDeadline(this.#deadline, work)]);
      return this.#failed ? await failure : result;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The bytes of a value in JSON, about: control characters take more. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2;
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + bytesOf(one) + 1, 2);
  if (value instanceof Date) return 22;
  if (typeof value !== 'object' || value === null) return 8;
  let sum = 2;
  for (const [name, one] of Object.entries(value)) sum += name.length + 4 + bytesOf(one);
  return sum;
}
