// What may be said of a QR code, besides content and style.
import { z } from 'zod';
import { routingInput } from './routing/schema.ts';
import { customShortCode } from './short-code.ts';
import { styleInput } from './style.ts';
import { text } from './text.ts';

/** Long enough for any name that people give; refused rather than cut beyond. */
const longest = 16_384;

export const qrCodeName = text({ min: 1, max: longest });

export const qrCodeTags = z
  .array(text({ min: 1, max: longest }))
  .max(50, 'must be at most 50 tags');

export const qrCodeStatuses = ['ACTIVE', 'PAUSED', 'ARCHIVED'] as const;

/** A new code as it is given, besides what it holds. */
export const newQrCode = z.strictObject({
  name: qrCodeName,
  dynamic: z.boolean().nullish(),
  shortCode: customShortCode.nullish(),
  stylePresetId: z.string().nullish(),
  style: styleInput.nullish(),
  routing: routingInput.nullish(),
  folderId: z.string().nullish(),
  tags: qrCodeTags.nullish(),
});

/** The first 100 characters of a name without regard to case, which an index can hold. */
export const sortNameOf = (name: string): string =>
  Array.from(name.toLowerCase()).slice(0, 100).join('');
