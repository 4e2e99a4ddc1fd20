// An answer that is kept, so that a repeated write gets it again.

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Where answers are kept; `work` runs in the transaction that keeps its answer. */
export interface AnswerStore<Transaction> {
  once(
    key: { organizationId: string; key: string; fingerprint: Uint8Array<ArrayBuffer> },
    work: (transaction: Transaction) => Promise<StoredAnswer>,
  ): Promise<StoredAnswer>;
}
