// Webhook events about QR codes.

import { mapPausing } from '../../core/event-loop.ts';
import type { QrCode } from '../../database/client/client.ts';
import type { SentEvent } from '../../domain/webhook/event.ts';
import type { Context } from '../../graphql/context.ts';
import type { NewEvent } from '../../webhook/outbox.ts';
import { readAuthors } from './author.ts';
import { representationOf } from './representation.ts';

/** Creates the event with the QR code as in REST v1. */
async function qrCodeEvent(event: SentEvent, code: QrCode, context: Context): Promise<NewEvent> {
  return { event, data: await representationOf(code, context) };
}

/** One event for each QR code. */
export async function qrCodeEvents(
  event: SentEvent,
  codes: readonly QrCode[],
  context: Context,
): Promise<NewEvent[]> {
  await readAuthors(codes, context);
  return mapPausing(codes, (code) => qrCodeEvent(event, code, context));
}

/**
 * The events of an update: archived, restored or updated. An update that also archives or restores the
 * QR code emits two events.
 */
export async function changeEvents(
  before: QrCode,
  after: QrCode,
  fields: readonly string[],
  context: Context,
): Promise<NewEvent[]> {
  const wasArchived = before.archivedAt !== null;
  const isArchived = after.archivedAt !== null;
  const moved = wasArchived !== isArchived;
  const moreThanMoved = !moved || fields.some((field) => field !== 'status');
  return [
    ...(moreThanMoved ? [await qrCodeEvent('qr.updated', after, context)] : []),
    ...(moved
      ? [await qrCodeEvent(isArchived ? 'qr.archived' : 'qr.restored', after, context)]
      : []),
  ];
}
