// Looks up registered documents by identifier or by content.
import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Manifest } from './manifest.ts';

export interface DocumentRegistry {
  /** Finds a document by its manifest identifier or by `sha256:` and the hash of its text. */
  find(id: string): string | undefined;
  /**
   * Whether a text is equivalent to a registered document, for clients that reformat it or add
   * `__typename`.
   */
  holds(text: unknown): boolean;
}

export function createRegistry(manifests: readonly Manifest[]): DocumentRegistry {
  const texts = new Map<string, string>();
  for (const [id, text] of manifests.flatMap((manifest) => [...manifest])) {
    texts.set(id, text);
    texts.set(`sha256:${createHash('sha256').update(text).digest('hex')}`, text);
  }
  /** Computed on first use: most servers do not restrict browsers. */
  let normalized: ReadonlySet<string> | undefined;
  return {
    find: (id) => texts.get(id),
    holds(text) {
      if (typeof text !== 'string') return false;
      normalized ??= new Set([...new Set(texts.values())].map((one) => meaningOf(parse(one))));
      try {
        return normalized.has(meaningOf(parse(text, { noLocation: true, maxTokens: maxTokens })));
      } catch (error) {
        // The parser throws a RangeError for deep nesting.
        if (error instanceof GraphQLError || error instanceof RangeError) return false;
        throw error;
      }
    },
  };
}

/** Far more than a client adds to any document that the server accepts. */
const maxTokens = 10_000;

/** Normalizes whitespace, the order of definitions and `__typename`. */
const meaningOf = (document: DocumentNode): string =>
  visit(document, { Field: withoutTypename, SelectionSet: { leave: notEmpty } })
    .definitions.map(print)
    .sort()
    .join('\n');

const withoutTypename = ({ name, alias }: FieldNode) =>
  name.value === '__typename' && !alias ? null : undefined;

/** Keeps a selection set valid that only contained `__typename`. */
const notEmpty = (set: SelectionSetNode): SelectionSetNode =>
  set.selections.length > 0 ? set : { ...set, selections: [typename] };

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
