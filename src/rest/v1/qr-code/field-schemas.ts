// Fields of QR codes that responses and list filters share.
import { z } from 'zod';
import { contentTypes } from '../../../domain/content/index.ts';
import { qrCodeStatuses } from '../../../domain/qr-code/shape.ts';
import type { QrCodeStatus } from '../schema-types.generated.ts';

export const qrCodeType = z
  .enum(contentTypes)
  .meta({ id: 'QrCodeType', description: 'Type of the content. It cannot be changed.' });

export const qrCodeStatus = z.enum(qrCodeStatuses satisfies readonly QrCodeStatus[]).meta({
  id: 'QrCodeStatus',
  description: 'Only the short links of ACTIVE QR codes work.',
});
