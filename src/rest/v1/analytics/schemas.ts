// Query parameters and response schemas of analytics in REST v1.
import { z } from 'zod';
import { dateRange } from '../../../domain/analytics/period.ts';
import { text } from '../../../domain/text/text.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { idOf } from '../shared/field-schemas.ts';
import { RestAnalyticsFragmentDoc } from './operations.generated.ts';

const date = (which: string, example: string) =>
  text({ max: 100 })
    .optional()
    .meta({
      description: `${which} ISO 8601, ${dateRange}; a date without a time means the whole day in \`timeZone\`.`,
      example,
    });

export const periodQuery = z.strictObject({
  startDate: date('Start of the period, inclusive.', '2024-01-01'),
  endDate: date('End of the period, inclusive.', '2024-01-31'),
  timeZone: text({ max: 100 }).optional().meta({
    description: 'IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.',
    example: 'Europe/Berlin',
  }),
});

const intervals = { day: 'DAY', week: 'WEEK', month: 'MONTH' } as const;
const names = ['day', 'week', 'month'] as const;

export const interval = z
  .enum(names)
  .optional()
  .transform((name) => name && intervals[name]);

export const analyticsQuery = periodQuery.extend({
  interval: interval.meta({
    type: 'string',
    enum: [...names],
    default: 'day',
    description: 'Length of each interval of the timeline.',
  }),
});

const example = {
  period: { start: '2024-01-01T00:00:00Z', end: '2024-01-31T23:59:59Z' },
  summary: { totalScans: 1542, uniqueScans: 1203, avgDailyScans: 49.7 },
  timeline: [{ date: '2024-01-01', scans: 45, uniqueScans: 38 }],
  geography: {
    countries: [{ country: 'US', scans: 823, percentage: 53.4 }],
    cities: [{ city: 'New York', country: 'US', scans: 245, percentage: 15.9 }],
  },
  devices: [{ device: 'mobile', scans: 1200, percentage: 77.8 }],
  browsers: [{ browser: 'Safari', scans: 800, percentage: 51.9 }],
  operatingSystems: [{ os: 'iOS', scans: 790, percentage: 51.2 }],
  referrers: [{ referrer: 'direct', scans: 900, percentage: 58.4 }],
};

const analytics = fragmentShape(RestAnalyticsFragmentDoc, { example });

export const qrCodeAnalyticsSchema = z
  .object({ qrCodeId: idOf('QrCode'), ...analytics.shape })
  .meta({
    id: 'QrCodeAnalytics',
    description: 'Scan statistics of a QR code for a period.',
    example: { qrCodeId: 'qr_xyz789', ...example },
  });

export const organizationAnalyticsSchema = z
  .object({ organizationId: idOf('Organization'), ...analytics.shape })
  .meta({
    id: 'OrganizationAnalytics',
    description: 'Scan statistics of all QR codes for a period.',
    example: { organizationId: 'org_abc123', ...example },
  });
