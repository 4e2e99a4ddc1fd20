// The items of a change to many codes, with what each of them replaces.
import type { Client, CombinedError } from 'urql';
import type { QrCodeStatus, UpdateQrCodeItem } from '../../schema-types.generated.ts';
import type { SelectedCode } from '../selection.ts';
import { unarchivedStatus } from '../status.ts';
import type { CurrentQrCodeFragment } from './bulk.generated.ts';
import { type Current, readDestinations, readPlain, readStyles } from './current.ts';
import { replaceIn } from './replace/destinations.ts';
import type { Replacement, Values } from './replacement.ts';
import { restyleItem } from './restyle.ts';

/** Changes of what each code has in the list. */
type PlainEdit =
  | { kind: 'folder'; folderId: string | null }
  | { kind: 'tags'; add?: readonly string[]; remove?: readonly string[] }
  | { kind: 'status'; status: QrCodeStatus }
  | { kind: 'unarchive' };

export type Edit =
  | PlainEdit
  | { kind: 'replace'; find: string; replacement: string }
  | { kind: 'style'; stylePresetId: string };

export interface EditItem {
  code: SelectedCode;
  item: UpdateQrCodeItem;
  /** What the item replaces, and in which version of the code; undefined if that cannot be put back. */
  before: { version: number; values: Values } | undefined;
}

export interface Items {
  items: EditItem[];
  /** Codes that are already as they should be. */
  unchanged: SelectedCode[];
  missing: SelectedCode[];
}

export async function itemsFor(
  client: Client,
  codes: readonly SelectedCode[],
  edit: Edit,
): Promise<Items | CombinedError> {
  switch (edit.kind) {
    case 'replace':
      return collect(codes, await readDestinations(client, codes), (current) =>
        replaceIn(current, edit),
      );
    case 'style':
      return collect(codes, await readStyles(client, codes), (current) =>
        restyleItem(current, edit.stylePresetId),
      );
    default:
      return collect(codes, await readPlain(client, codes), (current) => valuesOf(current, edit));
  }
}

function collect<Code extends { version: number }>(
  codes: readonly SelectedCode[],
  current: Current<Code>,
  replace: (code: Code) => Replacement,
): Items | CombinedError {
  if (!('get' in current)) return current;
  const read: Items = { items: [], unchanged: [], missing: [] };
  for (const code of codes) {
    const now = current.get(code.id);
    const change = now && replace(now);
    if (!now) read.missing.push(code);
    else if (!change) read.unchanged.push(code);
    else {
      const { values, before } = change;
      const item = { id: code.id, ...values };
      read.items.push({ code, item, before: before && { version: now.version, values: before } });
    }
  }
  return read;
}

function valuesOf(
  { version, status, paused, folderId, tags }: CurrentQrCodeFragment,
  edit: PlainEdit,
): Replacement {
  switch (edit.kind) {
    case 'unarchive':
      if (status !== 'ARCHIVED') return undefined;
      return { values: { status: unarchivedStatus({ paused }) }, before: { status } };
    case 'folder':
      if (edit.folderId === folderId) return undefined;
      return { values: { folderId: edit.folderId }, before: { folderId } };
    case 'status':
      if (edit.status === status) return undefined;
      return {
        values: { status: edit.status },
        // Back to the archive it goes as it is by then.
        before:
          status === 'ARCHIVED' && paused !== (edit.status === 'PAUSED') ? undefined : { status },
      };
    case 'tags': {
      const { add = [], remove = [] } = edit;
      const kept = tags.filter((tag) => !remove.includes(tag));
      const added = add.filter((tag) => !kept.includes(tag));
      if (kept.length === tags.length && added.length === 0) return undefined;
      // Updates replace all tags of a code, so others must not have changed them in between.
      const values = { tags: [...kept, ...added], expectedVersions: [version] };
      return { values, before: { tags } };
    }
  }
}
