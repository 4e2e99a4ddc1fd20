// The items of a change to many codes, with what each of them replaces.
import type { Client, CombinedError } from 'urql';
import type { QrCodeStatus, UpdateQrCodeItem } from '../../schema-types.generated.ts';
import type { SelectedCode } from '../selection.ts';
import { unarchivedStatus } from '../status.ts';
import { type CurrentQrCodeFragment, CurrentQrCodesDocument } from './bulk.generated.ts';

export type Edit =
  | { kind: 'folder'; folderId: string | null }
  | { kind: 'tags'; add?: readonly string[]; remove?: readonly string[] }
  | { kind: 'status'; status: QrCodeStatus }
  | { kind: 'unarchive' };

type Values = Omit<UpdateQrCodeItem, 'id'>;

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

const maxNodes = 100;

/** Reads the codes as they are at this moment, since the list may be older. */
export async function itemsFor(
  client: Client,
  codes: readonly SelectedCode[],
  edit: Edit,
): Promise<Items | CombinedError> {
  const read: Items = { items: [], unchanged: [], missing: [] };
  for (let start = 0; start < codes.length; start += maxNodes) {
    const page = codes.slice(start, start + maxNodes);
    const ids = page.map(({ id }) => id);
    const { data, error } = await client
      .query(CurrentQrCodesDocument, { ids }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) return error;
    for (const [index, code] of page.entries()) {
      const current = data?.nodes[index];
      if (!current || !('version' in current)) read.missing.push(code);
      else addItem(read, code, current, edit);
    }
  }
  return read;
}

function addItem(
  { items, unchanged }: Items,
  code: SelectedCode,
  current: CurrentQrCodeFragment,
  edit: Edit,
): void {
  const { version } = current;
  const change = valuesOf(current, edit);
  if (change === undefined) unchanged.push(code);
  else {
    const { values, before } = change;
    items.push({
      code,
      item: { id: code.id, ...values },
      before: before && { version, values: before },
    });
  }
}

/** Undefined if nothing would change. */
function valuesOf(
  { version, status, paused, folderId, tags }: CurrentQrCodeFragment,
  edit: Edit,
): { values: Values; before: Values | undefined } | undefined {
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
