// What the audit log says of a change: from what to what, field by field.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

const json = z.json();

/** One changed field, by its name in the API; null where the thing did not exist, or has no value. */
const change = z.object({ field: z.string(), from: json, to: json });
export type Change = z.output<typeof change>;

/** Something that a mutation created, changed or deleted. */
export const changedTarget = z.object({
  id: z.string(),
  /** As it is called now, or was called at last. */
  name: z.string().nullable(),
  /** Of a QR code. */
  shortCode: z.string().nullable().default(null),
  changes: z.array(change),
});
export type ChangedTarget = z.output<typeof changedTarget>;

/** Values of a thing by field; undefined is null. */
export type Fields = Readonly<Record<string, unknown>>;

/** A value that is only compared, and shown as "set" or "changed". */
export class Secret {
  readonly value: string | null;
  constructor(value: Uint8Array | string | null) {
    this.value = value === null || typeof value === 'string' ? value : value.toString();
  }
}

/** What changed between two states; null: before it was created, after it was deleted. */
export function changesBetween(before: Fields | null, after: Fields | null): Change[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].flatMap((field) => {
    const [from, to] = [before?.[field], after?.[field]];
    if (from instanceof Secret || to instanceof Secret) return secretChange(field, from, to);
    if (from === to) return [];
    const values = { from: asJson(from), to: asJson(to) };
    return isDeepStrictEqual(values.from, values.to) ? [] : [{ field, ...values }];
  });
}

function secretChange(field: string, from: unknown, to: unknown): Change[] {
  const [old, now] = [secretOf(from), secretOf(to)];
  if (old === now) return [];
  return [{ field, from: old && 'set', to: now && (old === null ? 'set' : 'changed') }];
}

const secretOf = (secret: unknown): string | null =>
  secret instanceof Secret ? secret.value : null;

/** As it is stored. Not validated by Zod, which takes ten times as long for hundreds of QR codes. */
const asJson = (value: unknown): z.output<typeof json> => JSON.parse(JSON.stringify(value ?? null));

interface Named {
  id: string;
  name: string | null;
  shortCode?: string;
}

export const changed = (
  { id, name, shortCode = undefined }: Named,
  before: Fields | null,
  after: Fields | null,
): ChangedTarget => ({
  id,
  name,
  shortCode: shortCode ?? null,
  changes: changesBetween(before, after),
});
