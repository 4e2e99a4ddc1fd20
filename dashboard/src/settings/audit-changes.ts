// The changes that an entry of the audit log recorded, one text each.
import { labelOf } from '../graphql/labels.ts';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.auditLog;

interface Target {
  targetId: string;
  name: string | null;
  shortCode: string | null;
  changes: readonly { field: string; from: unknown; to: unknown }[];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return strings.none;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether it was done over SCIM, which is nobody's account. */
export const isByProvider = (details: unknown): boolean =>
  typeof details === 'object' && details !== null && 'by' in details && details.by === 'SCIM';

/** What was changed: the name of one thing, or the number of things. */
export function targetOf(targets: readonly Target[]): string | undefined {
  const [only, ...others] = targets;
  if (others.length > 0) return strings.things({ count: targets.length });
  return only?.name ?? undefined;
}

/** `Name: old → new`, for each field of each thing. */
export function changesIn(targets: readonly Target[]): string[] {
  return targets.flatMap(({ targetId, name, shortCode, changes }) => {
    const thing =
      targets.length > 1 ? [name ?? targetId, shortCode].filter(Boolean).join(', ') : '';
    return changes.map(({ field, from, to }) => {
      const text = strings.change({ field: labelOf(field), from: textOf(from), to: textOf(to) });
      return thing ? strings.changeOf({ thing, change: text }) : text;
    });
  });
}
