// Query parameters and response schemas of analytics in REST v1.
import { z } from 'zod';
import { dateRange } from '../../../domain/analytics/period.ts';
import { text } from '../../../domain/text/text.ts';
import { deviceNames } from '../../../domain/user-agent/device.ts';
import { count, dateTime, idOf, shown } from '../shared/field-schemas.ts';

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

export const scanDevice = z.enum(deviceNames);

const maxValues = 100;
const counted = {
  scans: count('Number of scans.'),
  percentage: z
    .number()
    .min(0)
    .max(100)
    .meta({ description: 'Share of all scans in the period, in percent, with one decimal place.' }),
};

const country = z
  .string()
  .meta({ pattern: '^[A-Z]{2}$', maxLength: 2, description: 'ISO 3166-1 alpha-2 country code.' });
const listOf = (id: string, shape: z.ZodRawShape, description: string) =>
  z
    .array(z.object({ ...shape, ...counted }).meta({ id, description: `Scans by ${description}.` }))
    .max(maxValues)
    .meta({ description: 'Up to 100 values, most frequent first.' });

const analytics = {
  period: z.object({ start: dateTime, end: dateTime }).meta({
    id: 'AnalyticsPeriod',
    description: 'The period covered, from its first to its last second.',
  }),
  summary: z
    .object({
      totalScans: count('Scans in the period.'),
      uniqueScans: count('Unique scans: the first scan of each visitor per day (UTC).'),
      avgDailyScans: z.number().min(0).meta({ description: 'Average number of scans per day.' }),
    })
    .meta({ id: 'AnalyticsSummary', description: 'Totals for the period.' }),
  timeline: z
    .array(
      z
        .object({
          date: z.string().meta({
            format: 'date',
            maxLength: 10,
            description: 'First day of the interval.',
          }),
          scans: count('Number of scans.'),
          uniqueScans: count('Number of unique scans.'),
        })
        .meta({ id: 'TimelinePoint', description: 'Scans in one day, week or month.' }),
    )
    .max(1_000)
    .meta({ description: 'Every interval of the period, including those without scans.' }),
  geography: z
    .object({
      countries: listOf('CountryScans', { country }, 'country'),
      cities: listOf('CityScans', { city: shown(100, 'City name.'), country }, 'city'),
    })
    .meta({ id: 'ScanGeography', description: 'Where the visitors were, if known.' }),
  devices: listOf(
    'DeviceScans',
    { device: scanDevice.meta({ description: 'Device type.' }) },
    'device type',
  ),
  browsers: listOf(
    'BrowserScans',
    { browser: shown(100, 'Browser, such as `Safari`.') },
    'browser',
  ),
  operatingSystems: listOf(
    'OperatingSystemScans',
    { os: shown(100, 'Operating system, such as `iOS`.') },
    'operating system',
  ),
  referrers: listOf(
    'ReferrerScans',
    { referrer: shown(253, 'Host of the referring page, or `direct`.') },
    'referrer',
  ),
};

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

export const qrCodeAnalyticsSchema = z.object({ qrCodeId: idOf('QrCode'), ...analytics }).meta({
  id: 'QrCodeAnalytics',
  description: 'Scan statistics of a QR code for a period.',
  example: { qrCodeId: 'qr_xyz789', ...example },
});

export const organizationAnalyticsSchema = z
  .object({ organizationId: idOf('Organization'), ...analytics })
  .meta({
    id: 'OrganizationAnalytics',
    description: 'Scan statistics of all QR codes for a period.',
    example: { organizationId: 'org_abc123', ...example },
  });
