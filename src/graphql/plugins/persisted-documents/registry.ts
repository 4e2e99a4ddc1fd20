// The registered documents, found by identifier or by what they say.
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
  /** The text by the identifier of the manifest, or by `sha256:` with the hash of the text. */
  find(id: string): string | undefined;
  /** Whether a text says what a registered one says, for clients that print it anew or add `__typename`. */
  holds(text: unknown): boolean;
}

export function createRegistry(manifests: readonly Manifest[]): DocumentRegistry {
  const texts = new Map<string, string>();
  for (const [id, text] of manifests.flatMap((manifest) => [...manifest])) {
    texts.set(id, text);
    texts.set(`sha256:${createHash('sha256').update(text).digest('hex')}`, text);
  }
  /** Worked out when it is first asked for: most servers let browsers run what they like. */
  let said: ReadonlySet<string> | undefined;
  return {
    find: (id) => texts.get(id),
    holds(text) {
      if (typeof text !== 'string') return false;
      said ??= new Set([...new Set(texts.values())].map((one) => meaningOf(parse(one))));
      try {
        return said.has(meaningOf(parse(text, { noLocation: true, maxTokens: mostTokens })));
      } catch (error) {
        // What is nested too deeply for the parser ends in a RangeError.
        if (error instanceof GraphQLError || error instanceof RangeError) return false;
        throw error;
      }
    },
  };
}

/** Far beyond what any client adds to a document that the server would take. */
const mostTokens = 10_000;

/** The same for documents that differ in spaces, in the order of their parts, in `__typename`. */
const meaningOf = (document: DocumentNode): string =>
  visit(document, { Field: withoutTypename, SelectionSet: { leave: notEmpty } })
    .definitions.map(print)
    .sort()
    .join('\n');

const withoutTypename = ({ name, alias }: FieldNode) =>
  name.value === '__typename' && !alias ? null : undefined;

/** A selection of `__typename` alone stays one. */
const notEmpty = (set: SelectionSetNode): SelectionSetNode =>
  set.selections.length > 0 ? set : { ...set, selections: [typename] };

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
