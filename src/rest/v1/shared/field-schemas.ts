// Field schemas that many REST v1 schemas share.
import { z } from 'zod';
import { type Identified, idPattern } from '../../../domain/id.ts';

/** A date and time in responses. */
export const dateTime = z.string().meta({
  id: 'DateTime',
  description: 'Date and time in UTC (ISO 8601), to the second.',
  format: 'date-time',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$',
  maxLength: 20,
});

/** An ID in responses. */
export const idOf = (type: Identified, description = 'Unique ID.') =>
  z.string().meta({ pattern: idPattern(type), maxLength: 30, description });

/** A count. */
export const count = (description: string) => z.int().min(0).meta({ description });

/** An object in the document of a merge patch, whose members can all be left out. */
export const patchOf = (description: string) =>
  z.record(z.string(), z.unknown()).meta({ description });

export const stylePatch = patchOf('Fields of `QrCodeStyleInput` to change.');
