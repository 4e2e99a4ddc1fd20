// A QR code as it was after an event, for documents of webhooks.
import { z } from 'zod';
import type { QrCode } from '../../database/client/client.ts';
import { QrCodeStatus, QrCodeType } from '../../database/client/enums.ts';

const time = z.iso.datetime().transform((text) => new Date(text));

const snapshot = z.object({
  id: z.string(),
  organizationId: z.string(),
  folderId: z.string().nullable(),
  type: z.enum(QrCodeType),
  name: z.string(),
  sortName: z.string(),
  shortCode: z.string(),
  dynamic: z.boolean(),
  content: z.json(),
  style: z.json(),
  logoId: z.string().nullable(),
  routing: z.json().nullable(),
  passwordHash: z.string().nullable(),
  status: z.enum(QrCodeStatus),
  tags: z.array(z.string()),
  test: z.boolean(),
  externalId: z.string().nullable(),
  metadata: z.json(),
  notes: z.string().nullable(),
  stylePresetId: z.string().nullable(),
  createdById: z.string().nullable(),
  updatedById: z.string().nullable(),
  version: z.int(),
  createdAt: time,
  updatedAt: time,
  archivedAt: time.nullable(),
  deletedAt: time.nullable(),
}) satisfies z.ZodType<QrCode>;

/** Without the hash of the password, only whether there is one. */
export const snapshotOf = (code: QrCode): QrCode => ({
  ...code,
  passwordHash: code.passwordHash === null ? null : '',
});

/** The row; null if none was stored. */
export const readSnapshot = (stored: unknown): QrCode | null =>
  stored == null ? null : snapshot.parse(stored);
