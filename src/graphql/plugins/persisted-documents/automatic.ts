// Documents that callers stored themselves: automatic persisted queries, as Apollo's and urql's links send them.
import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../../../auth/caller.ts';

/** In each process: the callers that were active last, with the documents that each used last. */
const bounds = { callers: 200, documents: 200, characters: 262_144 };

export interface AutomaticDocuments {
  find(caller: Caller, hash: string): string | undefined;
  add(caller: Caller, hash: string, text: string): void;
}

/** Callers do not see each other's documents. A document that is forgotten is sent again by the client. */
export function createAutomaticDocuments(): AutomaticDocuments {
  const callers = new LRUCache<string, LRUCache<string, string>>({ max: bounds.callers });
  return {
    find: (caller, hash) => callers.get(idOf(caller))?.get(hash.toLowerCase()),
    add(caller, hash, text) {
      const id = idOf(caller);
      const documents =
        callers.get(id) ??
        new LRUCache<string, string>({
          max: bounds.documents,
          maxSize: bounds.characters,
          sizeCalculation: (text) => Math.max(1, text.length),
        });
      documents.set(hash.toLowerCase(), text);
      callers.set(id, documents);
    },
  };
}

const idOf = (caller: Caller): string => (caller.kind === 'key' ? caller.keyId : caller.userId);

/** Whether a hash, in hexadecimal, is the SHA-256 of a document. */
export const isHashOf = (hash: string, text: string): boolean =>
  createHash('sha256').update(text).digest('hex') === hash.toLowerCase();

/** Tells a client to send the document with its hash; the code and the message are those of the protocol. */
export class UnknownDocumentError extends GraphQLError {
  constructor() {
    super('PersistedQueryNotFound', {
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 404, spec: true } },
    });
  }
}
