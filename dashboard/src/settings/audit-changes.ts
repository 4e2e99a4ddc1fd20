// The changes that an entry of the audit log recorded, one text each.
import { labelOf } from '../graphql/labels.ts';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.auditLog;

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return strings.none;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The name of the thing that was changed, where the entry has one. */
export function nameIn(details: unknown): string | undefined {
  if (!isValues(details)) return undefined;
  const { name = isValues(details.to) ? details.to.name : undefined } = details;
  return typeof name === 'string' ? name : undefined;
}

/** `Name: old → new` where the entry has both values, else `Name: value`. */
export function changesIn(details: unknown): string[] {
  if (!isValues(details)) return [];
  const { from, to, ...others } = details;
  const values = Object.entries(others).map(([field, value]) =>
    strings.value({ field: labelOf(field), value: textOf(value) }),
  );
  if (isValues(from) && isValues(to)) {
    const fields = new Set([...Object.keys(from), ...Object.keys(to)]);
    const changed = [...fields].filter((field) => textOf(from[field]) !== textOf(to[field]));
    return [
      ...changed.map((field) =>
        strings.change({ field: labelOf(field), from: textOf(from[field]), to: textOf(to[field]) }),
      ),
      ...values,
    ];
  }
  if (to === undefined) return values;
  return [strings.replaced({ from: textOf(from), to: textOf(to) }), ...values];
}
