// Notifies live subscribers of changes of QR codes and of webhook deliveries.
import { z } from 'zod';
import { type QrCodeChangeKind, qrCodeChangeKind } from '../../domain/qr-code/change-kind.ts';
import type { RequestDatabase } from '../transaction.ts';

/** Notification channel for changes in organizations with live subscribers. */
export const changeChannel = 'ilqr_change';

const liveChange = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('qrCode'),
    id: z.string(),
    kind: qrCodeChangeKind,
    folderId: z.string().nullable(),
    tags: z.array(z.string()),
  }),
  z.object({ about: z.literal('delivery'), id: z.string(), webhookId: z.string() }),
]);

export type LiveChange = z.output<typeof liveChange>;

export const codeChange = (
  kind: QrCodeChangeKind,
  { id, folderId, tags }: { id: string; folderId: string | null; tags: string[] },
): LiveChange => ({ about: 'qrCode', id, kind, folderId, tags });

export const changeMessage = z.object({
  organizationId: z.string(),
  changes: z.array(liveChange),
});

/** Bytes of a notification, which PostgreSQL limits to 8,000. */
const maxBytes = 7_500;

/** Takes effect when the transaction commits. Costs one statement, unless nothing has changed. */
export async function notifyChanges(
  prisma: Pick<RequestDatabase, '$executeRaw'>,
  organizationId: string,
  changes: readonly LiveChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const messages = messagesOf(organizationId, changes);
  await prisma.$executeRaw`
    SELECT pg_notify(${changeChannel}, "message") FROM unnest(${messages}::text[]) AS "message"
    WHERE EXISTS (
      SELECT 1 FROM "ChangeWatch"
      WHERE "organizationId" = ${organizationId} AND "until" > now() AT TIME ZONE 'UTC')`;
}

function messagesOf(organizationId: string, changes: readonly LiveChange[]): string[] {
  const groups: LiveChange[][] = [];
  let size = 0;
  for (const change of changes) {
    const bytes = Buffer.byteLength(JSON.stringify(change)) + 1;
    const last = groups.at(-1);
    size += bytes;
    if (last && size <= maxBytes) {
      last.push(change);
    } else {
      groups.push([change]);
      size = bytes;
    }
  }
  return groups.map((group) =>
    JSON.stringify({ organizationId, changes: group } satisfies z.input<typeof changeMessage>),
  );
}
