// Stores responses of idempotent requests in PostgreSQL.
import { z } from 'zod';
import { ApiError } from '../core/errors.ts';
import type { AnswerKey, AnswerStore, StoredAnswer } from '../core/stored-answer.ts';
import type { IdempotentAnswer } from './client/client.ts';
import type { RequestDatabase, Transact } from './transaction.ts';

const lifetime = 24 * 60 * 60 * 1000;
const headers = z.record(z.string(), z.string());

/** The status of a claimed key whose response is not stored yet. */
const unanswered = 0;

const whereOf = ({ organizationId, key }: AnswerKey) => ({
  organizationId_key: { organizationId, key },
});
const oldest = () => new Date(Date.now() - lifetime);

/** Throws CONFLICT if the key was used for another request, or if its response is not known. */
function answerIn(row: IdempotentAnswer, { fingerprint, wholeRequest = false }: AnswerKey) {
  if (Buffer.compare(row.fingerprint, fingerprint) !== 0) {
    throw new ApiError('CONFLICT', {
      message: 'This Idempotency-Key was already used for another request',
      wholeRequest,
    });
  }
  if (row.status === unanswered) {
    throw new ApiError('CONFLICT', {
      message:
        'The first request with this Idempotency-Key has changed something, but its response is not known: it is still running or was interrupted',
      wholeRequest,
    });
  }
  return { status: row.status, headers: headers.parse(row.headers), body: row.body };
}

/** The stored response, if there is one. Throws CONFLICT. */
export async function findAnswer(
  key: AnswerKey,
  on: RequestDatabase,
): Promise<StoredAnswer | undefined> {
  const where = { ...whereOf(key), createdAt: { gte: oldest() } };
  const row = await on.idempotentAnswer.findUnique({ where });
  return row ? answerIn(row, key) : undefined;
}

/**
 * The same, and claims the key if there is none. A concurrent request with the same key waits for the end
 * of this transaction, because both insert the same row.
 */
export async function claimAnswer(
  key: AnswerKey,
  transaction: RequestDatabase,
): Promise<StoredAnswer | undefined> {
  const { organizationId, fingerprint } = key;
  const claim = { organizationId, key: key.key, fingerprint };
  await transaction.idempotentAnswer.deleteMany({
    where: { organizationId, createdAt: { lt: oldest() } },
  });
  const { count } = await transaction.idempotentAnswer.createMany({
    data: { ...claim, status: unanswered, headers: {}, body: '' },
    skipDuplicates: true,
  });
  if (count > 0) return undefined;
  const where = whereOf(key);
  return answerIn(await transaction.idempotentAnswer.findUniqueOrThrow({ where }), key);
}

/** Stores the response under a claimed key. */
export async function storeAnswer(
  { organizationId, key }: AnswerKey,
  answer: StoredAnswer,
  on: RequestDatabase,
): Promise<void> {
  await on.idempotentAnswer.updateMany({ where: { organizationId, key }, data: answer });
}

/** The write and its response are stored in one transaction. */
export function createAnswerStore(transact: Transact): AnswerStore<RequestDatabase> {
  return {
    once: (key, work) =>
      transact(async (transaction): Promise<StoredAnswer> => {
        const stored = await claimAnswer(key, transaction);
        if (stored) return stored;
        const answer = await work(transaction);
        await storeAnswer(key, answer, transaction);
        return answer;
      }),
  };
}
