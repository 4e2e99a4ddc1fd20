// Schemas for shared reports, as input.
import { z } from 'zod';
import { analyticsFilter } from '../analytics/filter.ts';
import { defaultDays } from '../analytics/limits.ts';
import { comparedTimeline } from '../analytics/shape.ts';
import { idText } from '../qr-code/shape.ts';
import { name, nameLimits } from '../text/name.ts';
import { text } from '../text/text.ts';
import { dateTimeText } from '../time/date-time.ts';
import { wholeNumber } from '../validation/whole-number.ts';

/** Of an organization. */
export const maxSharedReports = 100;

const maxDays = 366;

export const reportName = name.meta({
  id: 'SharedReportName',
  description: `Title of the page, ${nameLimits}; does not have to be unique.`,
});

const expiresAt = dateTimeText
  .refine((time) => new Date(time) > new Date(), 'must be in the future')
  .nullish()
  .meta({ description: 'When the link stops working, in the future; null for never.' });

const password = text({ min: 1, max: 200 }).nullish();

export const newSharedReport = z
  .strictObject({
    name: reportName,
    qrCodeId: idText.nullish().meta({
      description: 'ID of the only QR code that the report shows. Defaults to all QR codes.',
    }),
    days: wholeNumber(1, maxDays)
      .nullish()
      .meta({
        description: `Shows the last so many days, including today, whenever the report is opened. Cannot be combined with dates, without which it defaults to ${defaultDays}.`,
      }),
    ...comparedTimeline.shape,
    password: password.meta({
      description: 'Visitors must enter it before they see the report. Null for no password.',
    }),
    expiresAt,
  })
  .meta({
    id: 'CreateSharedReport',
    description: 'A new shared report.',
    example: { name: 'Summer campaign', days: 30 },
  });

/** The same in REST, where the filter is validated with the rest. */
export const newRestReport = newSharedReport
  .extend({
    filter: analyticsFilter.nullish().meta({ description: 'Which scans are shown.' }),
  })
  .meta({ ...newSharedReport.meta() });

export const sharedReportChange = z
  .strictObject({
    name: reportName.optional(),
    active: z.boolean().optional().meta({
      description: 'Whether the link works. Setting it to true makes you the owner of the report.',
    }),
    password: password.meta({
      description: 'A new password, or null for none. Visitors have to enter it again.',
    }),
    expiresAt,
  })
  .meta({
    id: 'UpdateSharedReport',
    description: 'Omitted fields keep their current values.',
    example: { name: 'Summer campaign', expiresAt: '2030-01-15T10:30:00Z' },
  });
