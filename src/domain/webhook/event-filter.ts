// Filters of events by QR code, of webhooks and subscriptions.
import { z } from 'zod';
import { idText } from '../qr-code/shape.ts';
import { anyTag } from '../text/name.ts';

const maxListed = 100;

const listOf = (item: z.ZodString, description: string) =>
  z
    .array(item)
    .max(maxListed, `must contain at most ${maxListed} items`)
    .nullish()
    .meta({ description });

const about =
  'Which QR codes events are about. All lists must match; omitted and empty ones match every QR code. Other events, such as those about members, always match.';

export const eventFilterInput = z
  .strictObject({
    folderIds: listOf(idText, 'IDs of folders: the QR code is in one of them.'),
    tags: listOf(anyTag, 'Tags: the QR code has one of them.'),
    qrCodeIds: listOf(idText, 'IDs of QR codes: it is one of them.'),
  })
  .meta({ id: 'EventFilterInput', description: about });

type Given = z.output<typeof eventFilterInput>;

/** As it is stored, and in responses. */
export const eventFilter = z
  .object({
    folderIds: z
      .array(idText)
      .max(maxListed)
      .meta({ description: 'IDs of folders; empty for any or none.' }),
    tags: z.array(anyTag).max(maxListed).meta({ description: 'Tags; empty for any or none.' }),
    qrCodeIds: z
      .array(idText)
      .max(maxListed)
      .meta({ description: 'IDs of QR codes; empty for any.' }),
  })
  .meta({ id: 'EventFilter', description: about });

export type EventFilter = z.output<typeof eventFilter>;

const unique = (given: readonly string[] | null | undefined): string[] => [...new Set(given)];

/** Without duplicates; null if it matches everything. */
export function storedFilterOf(given: Given | null | undefined): EventFilter | null {
  const filter = {
    folderIds: unique(given?.folderIds),
    tags: unique(given?.tags),
    qrCodeIds: unique(given?.qrCodeIds),
  };
  return Object.values(filter).every((list) => list.length === 0) ? null : filter;
}

/** What a filter looks at. */
export interface Filtered {
  id: string;
  folderId: string | null;
  tags: readonly string[];
}

/** Whether a filter matches a QR code; see `fanOut` in src/webhook/outbox.ts for the same in SQL. */
export function matchesEventFilter(filter: EventFilter | null, { id, folderId, tags }: Filtered) {
  if (!filter) return true;
  const has = (list: readonly string[], values: readonly (string | null)[]) =>
    list.length === 0 || values.some((value) => value !== null && list.includes(value));
  return has(filter.folderIds, [folderId]) && has(filter.tags, tags) && has(filter.qrCodeIds, [id]);
}
