// Tells webhooks and live subscribers of changes of QR codes.

import { mapPausing } from '../../core/event-loop.ts';
import type { QrCode } from '../../database/client/client.ts';
import { codeChange, notifyChanges } from '../../database/live/change.ts';
import type { QrCodeChangeKind } from '../../domain/qr-code/change-kind.ts';
import type { SentEvent } from '../../domain/webhook/event.ts';
import type { Context } from '../../graphql/context.ts';
import { emit, type NewEvent } from '../../webhook/outbox.ts';
import { readAuthors } from './author.ts';
import { representationOf } from './representation.ts';
import { snapshotOf } from './snapshot.ts';

export interface CodeChange {
  kind: QrCodeChangeKind;
  /** The QR code after the change, or before it was deleted for good. */
  code: QrCode;
}

export const codeEvents = {
  CREATED: 'qr.created',
  UPDATED: 'qr.updated',
  ARCHIVED: 'qr.archived',
  RESTORED: 'qr.restored',
  DELETED: 'qr.deleted',
  PURGED: 'qr.deleted',
} as const satisfies Record<QrCodeChangeKind, SentEvent>;

/** The event has the QR code as in REST v1. */
const eventOf = async ({ kind, code }: CodeChange, context: Context): Promise<NewEvent> => ({
  event: codeEvents[kind],
  data: await representationOf(code, context),
  qrCode: snapshotOf(code),
});

/** Of those in the trash it has been told before. */
const isToldBefore = ({ kind, code }: CodeChange): boolean =>
  kind === 'PURGED' && code.deletedAt !== null;

/** Queues an event for each change, and notifies live subscribers, if the transaction commits. */
export async function emitChanges(
  changes: readonly CodeChange[],
  organizationId: string,
  context: Context,
): Promise<void> {
  const untold = changes.filter((change) => !isToldBefore(change));
  await readAuthors(
    untold.map(({ code }) => code),
    context,
  );
  const events = await mapPausing(untold, (change) => eventOf(change, context));
  await emit(context, organizationId, events);
  await notifyOfCodes(changes, organizationId, context);
}

/** The same for one kind of change. */
export const emitChange = (
  kind: QrCodeChangeKind,
  codes: readonly QrCode[],
  organizationId: string,
  context: Context,
): Promise<void> =>
  emitChanges(
    codes.map((code) => ({ kind, code })),
    organizationId,
    context,
  );

/** Notifies only live subscribers. */
export const notifyOfCodes = (
  changes: readonly CodeChange[],
  organizationId: string,
  { prisma }: Context,
): Promise<void> =>
  notifyChanges(
    prisma,
    organizationId,
    changes.map(({ kind, code }) => codeChange(kind, code)),
  );

/**
 * What an update is: archived, restored or updated. An update that also archives or restores the QR code
 * is two changes.
 */
export function changesOf(before: QrCode, after: QrCode, fields: readonly string[]): CodeChange[] {
  const wasArchived = before.archivedAt !== null;
  const isArchived = after.archivedAt !== null;
  const moved = wasArchived !== isArchived;
  const moreThanMoved = !moved || fields.some((field) => field !== 'status');
  const kinds: QrCodeChangeKind[] = [
    ...(moreThanMoved ? (['UPDATED'] as const) : []),
    ...(moved ? [isArchived ? ('ARCHIVED' as const) : ('RESTORED' as const)] : []),
  ];
  return kinds.map((kind) => ({ kind, code: after }));
}
