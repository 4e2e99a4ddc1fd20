// A mutation with an idempotency key: its answer is stored in the transaction of its write.
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import { deletedRoleIn } from '../../../auth/caller.ts';
import { ApiError } from '../../../core/errors.ts';
import type { AnswerKey, StoredAnswer } from '../../../core/stored-answer.ts';
import { claimAnswer, findAnswer, storeAnswer } from '../../../database/answer-store.ts';
import type { ErrorCode } from '../../../domain/error-code.ts';
import type { Context, OnceOnly } from '../../context.ts';

export type AnswerPayload = Readonly<Record<string, unknown>>;

export interface Completed {
  payload: AnswerPayload | undefined;
  errors: readonly GraphQLError[];
}

const storedBody = z.object({
  payload: z.record(z.string(), z.unknown()),
  /** Names of the secrets that the first response contained. */
  withheld: z.array(z.string()),
  /** Where the mutation wrote; none if only to an account. */
  organizationId: z.string().optional(),
});

export type StoredPayload = z.output<typeof storedBody>;

/** Ends a mutation that was answered before. */
class AnsweredBefore extends Error {
  readonly answer: StoredAnswer;

  constructor(answer: StoredAnswer) {
    super('The mutation was answered before');
    this.answer = answer;
  }
}

/** Errors about the caller, to whom nothing is repeated. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  'UNAUTHORIZED',
  'FORBIDDEN',
  'API_KEY_REVOKED',
  'REAUTHENTICATION_REQUIRED',
  'RATE_LIMITED',
]);

interface Options {
  key: AnswerKey;
  /** That of this mutation only, whose database is the transaction during the write. */
  context: Context;
  /** Names of the selected secrets. */
  secrets: Iterable<string>;
  /** Executes the selection on what the resolver returned. */
  complete(result: unknown): Promise<Completed>;
}

export class KeyedMutation implements OnceOnly {
  readonly #options: Options;
  #isFirst = false;
  /** The first answer. */
  payload: AnswerPayload | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  async check(): Promise<void> {
    const { key, context } = this.#options;
    endIf(await findAnswer(key, context.prisma));
  }

  async claim(): Promise<void> {
    const { key, context } = this.#options;
    endIf(await claimAnswer(key, context.prisma));
    this.#isFirst = true;
  }

  /** Throws the first error in the selection, so that the write is rolled back, as in REST. */
  async store(result: unknown): Promise<void> {
    const { key, context, secrets, complete } = this.#options;
    const { payload, errors } = await complete(result);
    if (errors[0]) throw errors[0];
    if (!payload) throw new Error('A mutation with a key has no payload');
    const withheld = [...secrets].filter((name) => !isEmpty(payload[name]));
    const nothing = Object.fromEntries(withheld.map((name) => [name, null]));
    const body: StoredPayload = {
      payload: { ...payload, ...nothing },
      withheld,
      organizationId: context.audited?.organizationId,
    };
    const answer = { status: 200, headers: {}, body: JSON.stringify(body) };
    await storeAnswer(key, answer, context.prisma);
    this.payload = payload;
  }

  /**
   * The answer of the first request: what ended this one, or the reason why it failed, as when it deletes
   * what the first has deleted. Undefined if the error has another reason.
   */
  async answerBehind(error: unknown): Promise<StoredPayload | undefined> {
    if (error instanceof AnsweredBefore) return this.#read(error.answer);
    if (this.#isFirst || (error instanceof ApiError && refusals.has(error.code))) return undefined;
    const { key, context } = this.#options;
    const answer = await findAnswer(key, context.prisma);
    const stored = answer && this.#read(answer);
    return stored && this.#belongsTo(stored.organizationId) ? stored : undefined;
  }

  #read({ body }: StoredAnswer): StoredPayload {
    this.#options.context.bounds?.add(body.length);
    return storedBody.parse(JSON.parse(body));
  }

  /** Whether the caller still belongs to the organization; for one who left, what it owns does not exist. */
  #belongsTo(organizationId: string | undefined): boolean {
    const { caller } = this.#options.context;
    if (!caller) return false;
    return (
      organizationId === undefined ||
      caller.roles.has(organizationId) ||
      deletedRoleIn(caller, organizationId) !== undefined
    );
  }
}

function endIf(answer: StoredAnswer | undefined): void {
  if (answer) throw new AnsweredBefore(answer);
}

const isEmpty = (value: unknown): boolean =>
  value == null || (Array.isArray(value) && value.length === 0);
