// Webhook events about QR codes.

import type { QrCode } from '../../database/client/client.ts';
import { formatTime } from '../../domain/time/time.ts';
import type { SentEvent } from '../../domain/webhook/event.ts';
import type { Context } from '../../graphql/context.ts';
import type { NewEvent } from '../../webhook/outbox.ts';
import { shownData } from './routing/type.ts';
import { shortUrlOf } from './type.ts';

/** Creates the event with the QR code as in REST v1. */
export function qrCodeEvent(event: SentEvent, code: QrCode, context: Context): NewEvent {
  const { id, type, name, shortCode, status, totalScans, folderId, tags } = code;
  const routing = shownData(code);
  const data = {
    id,
    type,
    name,
    shortUrl: shortUrlOf(shortCode, context),
    shortCode,
    data: code.content,
    style: code.style,
    status,
    totalScans,
    createdAt: formatTime(code.createdAt),
    updatedAt: formatTime(code.updatedAt),
    folderId,
    tags,
    dynamic: code.dynamic,
    ...(routing && { routing }),
  };
  return { event, data };
}

/**
 * The events of an update: archived, restored or updated. An update that also archives or restores the
 * QR code emits two events.
 */
export function changeEvents(
  before: QrCode,
  after: QrCode,
  fields: readonly string[],
  context: Context,
): NewEvent[] {
  const wasArchived = before.status === 'ARCHIVED';
  const isArchived = after.status === 'ARCHIVED';
  const moved = wasArchived !== isArchived;
  const moreThanMoved = !moved || fields.some((field) => field !== 'status');
  return [
    ...(moreThanMoved ? [qrCodeEvent('qr.updated', after, context)] : []),
    ...(moved ? [qrCodeEvent(isArchived ? 'qr.archived' : 'qr.restored', after, context)] : []),
  ];
}
