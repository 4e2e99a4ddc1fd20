// The store of responses for idempotent requests (Idempotency-Key, draft-ietf-httpapi).

/** A key, and what it was used for. */
export interface AnswerKey {
  /** The organization, or the person, for keys outside of organizations. */
  organizationId: string;
  key: string;
  fingerprint: Uint8Array<ArrayBuffer>;
  /** Whether a conflict fails the whole GraphQL request. */
  wholeRequest?: boolean;
}

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Stores responses; `work` runs in the transaction that stores its response. */
export interface AnswerStore<Transaction> {
  once(
    key: AnswerKey,
    work: (transaction: Transaction) => Promise<StoredAnswer>,
  ): Promise<StoredAnswer>;
}

/** Marks responses that were stored. */
export const replayedHeader = 'idempotent-replayed';

/** What is wrong with a key; undefined if nothing is. */
export const idempotencyKeyProblem = (key: string): string | undefined =>
  /^[\x21-\x7e]{1,255}$/.test(key) ? undefined : 'must be 1 to 255 printable ASCII characters';
