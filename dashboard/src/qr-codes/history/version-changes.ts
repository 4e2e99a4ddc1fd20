// The changes of a version in plain words, one text each.
import { labelOf } from '../../graphql/labels.ts';
import { qrCodeListStrings } from '../list/strings.ts';
import { historyStrings as strings } from './strings.ts';

interface Change {
  field: string;
  from: unknown;
  to: unknown;
}

/** Names of folders by ID. */
type Folders = ReadonlyMap<string, string>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const statuses: Readonly<Record<string, string>> = qrCodeListStrings.statuses;

/** Undefined for what is too long to be read. */
function textOf(field: string, value: unknown, folders: Folders): string | undefined {
  if (value === null || value === undefined || value === '') return strings.none;
  if (field === 'status') return statuses[String(value)] ?? String(value);
  if (field === 'folderId') return folders.get(String(value)) ?? strings.deletedFolder;
  if (typeof value === 'boolean') return value ? strings.yes : strings.no;
  if (!Array.isArray(value)) return isObject(value) ? undefined : String(value);
  if (value.length === 0) return strings.none;
  return value.every((item) => typeof item === 'string') ? value.join(', ') : undefined;
}

function textsOf({ field, from, to }: Change, folders: Folders): string[] {
  const label = labelOf(field);
  if (/(?:^|\.)password$/.test(field)) {
    if (to === null) return [strings.removed({ field: label })];
    return [to === 'set' ? strings.set({ field: label }) : strings.changed({ field: label })];
  }
  if (isObject(from) || isObject(to)) {
    const [before, after] = [isObject(from) ? from : {}, isObject(to) ? to : {}];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((name) => ({ field: `${field}.${name}`, from: before[name], to: after[name] }))
      .filter((inner) => JSON.stringify(inner.from) !== JSON.stringify(inner.to))
      .flatMap((inner) => textsOf(inner, folders));
  }
  const [old, now] = [textOf(field, from, folders), textOf(field, to, folders)];
  return old === undefined || now === undefined
    ? [strings.changed({ field: label })]
    : [strings.change({ field: label, from: old, to: now })];
}

/** All changes of a version. The first version of a code only says that it was created. */
export function changesOf(changes: readonly Change[], folders: Folders): string[] {
  if (changes.some(({ field, from }) => field === 'type' && from === null))
    return [strings.created];
  if (changes.length === 0) return [strings.notKept];
  return changes.flatMap((change) => textsOf(change, folders));
}
