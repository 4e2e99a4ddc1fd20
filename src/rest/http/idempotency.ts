// Idempotent writes: a repeated request gets the stored response (Idempotency-Key, draft-ietf-httpapi).

import { createHash } from 'node:crypto';
import { invalid } from '../../core/errors.ts';
import { keyedHash } from '../../core/keyed-hash.ts';
import {
  type AnswerStore,
  idempotencyKeyProblem,
  replayedHeader,
} from '../../core/stored-answer.ts';
import type { Run } from '../run.ts';

export type Idempotent = (
  request: {
    key: string;
    organizationId: string;
    text: string;
    /** Name of the step, for requests whose steps are stored separately. */
    step?: string;
  },
  respond: (run: Run) => Promise<Response>,
) => Promise<Response>;

/**
 * Runs a write at most once for each key of an organization. A failed write is rolled back, so its key
 * can be used again. Throws BAD_REQUEST for a malformed key, CONFLICT if the key was used for another
 * request.
 */
export function createIdempotent<Transaction>(
  store: AnswerStore<Transaction>,
  runIn: (transaction: Transaction) => Run,
  { method, url }: Request,
  secret: string,
  /** Of a caller who only reaches a part of the organization, and must not see responses to others. */
  owner: string | undefined,
): Idempotent {
  return async ({ key: given, organizationId, text, step }, respond) => {
    checkKey(given);
    const parts = [given, ...(step === undefined ? [] : [step]), ...(owner ? ['of', owner] : [])];
    const key = parts.length === 1 ? given : digest(parts).toString('base64url');
    const { pathname, search } = new URL(url);
    // Keyed, so that a leaked table does not help to guess passwords in the request.
    const fingerprint = keyedHash(secret, [method, pathname + search, text].join('\n'));
    let isFirst = false;
    const stored = await store.once({ organizationId, key, fingerprint }, async (transaction) => {
      isFirst = true;
      const response = await respond(runIn(transaction));
      const headers = Object.fromEntries(response.headers);
      return { status: response.status, headers, body: await response.text() };
    });
    return new Response(stored.body === '' ? null : stored.body, {
      status: stored.status,
      headers: { ...stored.headers, ...(!isFirst && { [replayedHeader]: 'true' }) },
    });
  };
}

/** Throws BAD_REQUEST for a malformed Idempotency-Key. */
export function checkKey(key: string): void {
  const problem = idempotencyKeyProblem(key);
  if (problem !== undefined) throw invalid('Idempotency-Key', problem);
}

const digest = (parts: readonly string[]): Buffer =>
  createHash('sha256').update(parts.join('\n')).digest();
