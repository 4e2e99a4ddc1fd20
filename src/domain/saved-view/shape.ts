// Schemas for saved views of the list of QR codes, as input and as they are stored.
import { z } from 'zod';
import { name, nameLimits } from '../text/name.ts';
import { describedEnum } from '../validation/terms.ts';

/** An organization has no more shared ones, and a person no more of their own there. */
export const maxSavedViews = 100;

export const savedViewColumn = describedEnum(
  'SavedViewColumn',
  'A column of the list of QR codes, beside the name.',
  ['SCANS', 'LAST_SCANNED', 'CREATED', 'UPDATED', 'EXPIRES'],
  {
    SCANS: 'Number of scans.',
    LAST_SCANNED: 'Time of the last scan.',
    CREATED: 'Time of creation.',
    UPDATED: 'Time of the last update.',
    EXPIRES: 'End of its `routing`, `validUntil`.',
  },
);

export const savedViewName = name.meta({
  id: 'SavedViewName',
  description: `Display name, ${nameLimits}; does not have to be unique.`,
});

export const newSavedView = z.strictObject({
  name: savedViewName,
  shared: z
    .boolean()
    .meta({ description: 'Whether all members see it; otherwise only you do. Needs an admin.' })
    .optional(),
  columns: z
    .array(savedViewColumn)
    .max(20)
    .nullish()
    .meta({ description: 'The columns to show; null for the usual ones.' }),
});

export const savedViewChange = newSavedView.partial();

/** How the list is filtered, sorted and shown. */
export const savedViewSettings = z.object({
  filter: z.record(z.string(), z.json()).nullable(),
  orderBy: z.string().nullable(),
  columns: z.array(savedViewColumn).nullable(),
});

export type SavedViewSettings = z.output<typeof savedViewSettings>;
