// Pairs of strings that callers keep with a QR code.
import { z } from 'zod';
import { invisibleProblem } from '../text/invisible.ts';
import { text } from '../text/text.ts';

const maxPairs = 50;
const maxKey = 40;
const maxValue = 500;

/** A change can replace all pairs by others. */
const maxChanges = 2 * maxPairs;

function keyProblem(key: string): string | undefined {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(key)) return 'cannot contain line breaks or control characters';
  if (/[[\]]/.test(key)) return 'cannot contain square brackets';
  // Objects of JavaScript cannot have it as a key of their own everywhere.
  if (key === '__proto__') return 'cannot be __proto__';
  return /^\s|\s$/u.test(key) ? 'cannot start or end with a space' : invisibleProblem(key);
}

const metadataKey = text({ min: 1, max: maxKey, composed: true }).check(({ value, issues }) => {
  const problem = keyProblem(value);
  if (problem) issues.push({ code: 'custom', message: problem, input: value });
});

const metadataValue = text({ max: maxValue });

const limits = `keys have 1 to ${maxKey} characters without square brackets, values up to ${maxValue}`;

/** Pairs as one object, in REST, CSV and webhooks. */
export const metadata = z.record(metadataKey, metadataValue).meta({
  id: 'Metadata',
  description: `Up to ${maxPairs} pairs of strings of your own; ${limits}.`,
  maxProperties: maxPairs,
  example: { sku: 'A-1' },
});

/** The same in a change. */
export const metadataPatch = z.record(metadataKey, metadataValue.nullable()).meta({
  id: 'MetadataChange',
  description: `Pairs to set; ${limits}. Null or an empty value removes a key. Up to ${maxPairs} pairs remain.`,
  maxProperties: maxChanges,
});

/** Pairs in GraphQL, where objects have typed fields. */
export const metadataEntries = z
  .array(
    z
      .strictObject({
        key: metadataKey.meta({
          description: `Key, 1 to ${maxKey} characters, without square brackets.`,
        }),
        value: metadataValue.nullish().meta({
          description: `Value, up to ${maxValue} characters. Null or empty removes the key.`,
        }),
      })
      .meta({ id: 'MetadataEntry', description: 'A pair of strings to set, or a key to remove.' }),
  )
  .max(maxChanges, `must contain at most ${maxChanges} entries`)
  .check(({ value: entries, issues }) => {
    const keys = new Set<string>();
    for (const [index, { key }] of entries.entries()) {
      const message = 'duplicates an earlier key';
      if (keys.has(key)) issues.push({ code: 'custom', message, path: [index, 'key'], input: key });
      keys.add(key);
    }
  })
  .meta({
    description: `Up to ${maxPairs} pairs of strings of your own. In an update, keys that are not given keep their values; null removes all.`,
  });

export type MetadataEntry = z.output<typeof metadataEntries>[number];

/** Pairs as they are stored. */
export const storedMetadata = z.record(z.string(), z.string());
export type Metadata = z.output<typeof storedMetadata>;

export const entriesOf = (pairs: Readonly<Record<string, string | null>>): MetadataEntry[] =>
  Object.entries(pairs).map(([key, value]) => ({ key, value }));

/** The pairs after a change; null removes all. */
export function changedMetadata(old: Metadata, change: readonly MetadataEntry[] | null): Metadata {
  if (change === null) return {};
  const given = change.map(({ key, value }) => [key, value ?? ''] as const);
  const pairs = Object.entries({ ...old, ...Object.fromEntries(given) });
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

/** The change that leaves only the given pairs. */
export const replacementOf = (old: Metadata, pairs: readonly MetadataEntry[]): MetadataEntry[] => {
  const kept = new Set(pairs.map(({ key }) => key));
  const removed = Object.keys(old).filter((key) => !kept.has(key));
  return [...removed.map((key) => ({ key, value: null })), ...pairs];
};

/** What is wrong with the number of pairs; undefined if it is valid. */
export function metadataProblem(pairs: Metadata): string | undefined {
  const count = Object.keys(pairs).length;
  return count > maxPairs
    ? `must have at most ${maxPairs} pairs; it would have ${count}`
    : undefined;
}
