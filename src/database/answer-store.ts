// Stores responses of idempotent requests in PostgreSQL.
import { z } from 'zod';
import { ApiError } from '../core/errors.ts';
import type { AnswerStore, StoredAnswer } from '../core/stored-answer.ts';
import type { RequestDatabase, Transact } from './transaction.ts';

const lifetime = 24 * 60 * 60 * 1000;
const headers = z.record(z.string(), z.string());

/**
 * The write and its response are stored in one transaction. A concurrent request with the same key waits
 * for the first one, because both insert the same row.
 */
export function createAnswerStore(transact: Transact): AnswerStore<RequestDatabase> {
  return {
    once: ({ organizationId, key, fingerprint }, work) =>
      transact(async (transaction): Promise<StoredAnswer> => {
        const where = { organizationId_key: { organizationId, key } };
        await transaction.idempotentAnswer.deleteMany({
          where: { organizationId, createdAt: { lt: new Date(Date.now() - lifetime) } },
        });
        const { count } = await transaction.idempotentAnswer.createMany({
          data: { organizationId, key, fingerprint, status: 0, headers: {}, body: '' },
          skipDuplicates: true,
        });
        if (count === 0) {
          const row = await transaction.idempotentAnswer.findUniqueOrThrow({ where });
          if (Buffer.compare(row.fingerprint, fingerprint) !== 0) {
            throw new ApiError('CONFLICT', {
              message: 'This Idempotency-Key was already used for another request',
            });
          }
          return { status: row.status, headers: headers.parse(row.headers), body: row.body };
        }
        const answer = await work(transaction);
        await transaction.idempotentAnswer.update({ where, data: answer });
        return answer;
      }),
  };
}
