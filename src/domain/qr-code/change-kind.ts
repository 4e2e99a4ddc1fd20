// Kinds of changes of QR codes, for subscribers.
import type { z } from 'zod';
import { describedEnum } from '../validation/terms.ts';

export const qrCodeChangeKind = describedEnum(
  'QrCodeChangeKind',
  'What happened to a QR code.',
  ['CREATED', 'UPDATED', 'ARCHIVED', 'RESTORED', 'DELETED', 'PURGED'],
  {
    CREATED: 'It was created.',
    UPDATED: 'It was changed other than by archiving, restoring or deleting it.',
    ARCHIVED: 'It was moved to the archive.',
    RESTORED: 'It left the archive or the trash.',
    DELETED: 'It was moved to the trash.',
    PURGED: 'It was deleted for good.',
  },
);

export type QrCodeChangeKind = z.output<typeof qrCodeChangeKind>;
