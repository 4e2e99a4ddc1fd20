// The store of responses for idempotent requests.

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Stores responses; `work` runs in the transaction that stores its response. */
export interface AnswerStore<Transaction> {
  once(
    key: { organizationId: string; key: string; fingerprint: Uint8Array<ArrayBuffer> },
    work: (transaction: Transaction) => Promise<StoredAnswer>,
  ): Promise<StoredAnswer>;
}
