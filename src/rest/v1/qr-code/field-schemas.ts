// Fields of a QR code that its answers and the filters of its list share.
import { z } from 'zod';
import { contentTypes } from '../../../domain/content/index.ts';
import { qrCodeStatuses } from '../../../domain/qr-code/shape.ts';
import type { QrCodeStatus } from './operations.generated.ts';

export const qrCodeType = z
  .enum(contentTypes)
  .meta({ id: 'QrCodeType', description: 'What a code holds; it never changes.' });

export const qrCodeStatus = z.enum(qrCodeStatuses satisfies readonly QrCodeStatus[]).meta({
  id: 'QrCodeStatus',
  description: 'Only the short link of an ACTIVE code leads anywhere.',
});
