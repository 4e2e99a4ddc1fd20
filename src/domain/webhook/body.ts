// Request bodies of webhook deliveries.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { scanId } from '../id.ts';
import { formatTime } from '../time/time.ts';

/** A stored event. */
export interface StoredEvent {
  eventId: string;
  event: string;
  organizationId: string;
  createdAt: Date;
  data: unknown;
  /** The row of the QR code after the event, if the webhook has a document. */
  qrCode?: unknown;
  /** What the document of the webhook returned, if it was executed. */
  result?: unknown;
}

const storedResult = z.object({
  data: z.record(z.string(), z.unknown()).nullable(),
  errors: z.array(z.unknown()).optional(),
  permissions: z.array(z.string()),
});

/** The result of a webhook's document, and the permissions that it used. */
export type StoredResult = z.output<typeof storedResult>;

export const readResult = ({ result }: Pick<StoredEvent, 'result'>): StoredResult | null =>
  storedResult.nullish().parse(result) ?? null;

interface Envelope {
  id: string;
  event: string;
  version: '1';
  createdAt: string;
  organizationId: string;
  data: unknown;
  /** Of the document. */
  errors?: readonly unknown[];
}

/** The event envelope that is sent. */
export function envelopeOf(happened: StoredEvent): Envelope {
  const result = readResult(happened);
  return {
    id: happened.eventId,
    event: happened.event,
    version: '1',
    createdAt: formatTime(happened.createdAt),
    organizationId: happened.organizationId,
    ...(result
      ? { data: result.data, ...(result.errors && { errors: result.errors }) }
      : { data: documentedData(happened) }),
  };
}

/** The documented payload of an event. */
export const documentedData = ({ event, data }: Pick<StoredEvent, 'event' | 'data'>): unknown =>
  event === 'qr.scanned' ? scanOf(data) : data;

const storedScan = z.looseObject({ id: z.uuid(), scannedAt: z.string(), bot: z.boolean() });

/** Converts a stored scan to the form of REST v1, with its QR code. */
function scanOf(row: unknown): unknown {
  const { id, scannedAt, organizationId: _, bot: _bot, ...scan } = storedScan.parse(row);
  return { id: scanId(id), ...scan, scannedAt: formatTime(new Date(`${scannedAt}Z`)) };
}

interface Body {
  /** The header `webhook-id`; the same for all attempts. */
  id: string;
  body: string;
}

/** The body for one event. */
export function singleBody(happened: StoredEvent): Body {
  const envelope = envelopeOf(happened);
  return { id: envelope.id, body: JSON.stringify(envelope) };
}

/** The body for a batch; its ID is derived from the IDs of the events. */
export function batchBody(all: readonly StoredEvent[]): Body {
  const hash = createHash('sha256').update(all.map(({ eventId }) => eventId).join('\n'));
  return {
    id: `bat_${hash.digest('hex').slice(0, 26)}`,
    body: JSON.stringify({ events: all.map(envelopeOf) }),
  };
}
