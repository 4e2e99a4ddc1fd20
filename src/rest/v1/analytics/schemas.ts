// Analytics of REST v1: how they are asked for, what they tell.
import { z } from 'zod';
import { datesTaken } from '../../../domain/analytics/period.ts';
import { text } from '../../../domain/text/text.ts';
import { deviceNames } from '../../../domain/user-agent/device.ts';
import { count, dateTime, idOf, shown } from '../shared/field-schemas.ts';

const date = (which: string, example: string) =>
  text({ max: 100 })
    .optional()
    .meta({
      description: `${which} ISO 8601, ${datesTaken}; a date alone is the whole day, in \`timeZone\`.`,
      example,
    });

export const periodQuery = z.strictObject({
  startDate: date('The first moment.', '2024-01-01'),
  endDate: date('The last moment.', '2024-01-31'),
  timeZone: text({ max: 100 })
    .optional()
    .meta({ description: 'As `Europe/Berlin`; left out: `UTC`.', example: 'Europe/Berlin' }),
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
    description: 'How long each point of the timeline is.',
  }),
});

export const scanDevice = z.enum(deviceNames);

const most = 100;
const counted = {
  scans: count('How many scans.'),
  percentage: z
    .number()
    .min(0)
    .max(100)
    .meta({ description: 'Of all scans of the period, with one decimal.' }),
};

const country = z
  .string()
  .meta({ pattern: '^[A-Z]{2}$', maxLength: 2, description: 'ISO 3166-1 alpha-2.' });
const listOf = (id: string, shape: z.ZodRawShape, description: string) =>
  z
    .array(z.object({ ...shape, ...counted }).meta({ id, description: `${description}, counted.` }))
    .max(most)
    .meta({ description: 'Up to 100, the most frequent first.' });

const analytics = {
  period: z
    .object({ start: dateTime, end: dateTime })
    .meta({ id: 'AnalyticsPeriod', description: 'From the first second to the last.' }),
  summary: z
    .object({
      totalScans: count('All scans of the period.'),
      uniqueScans: count('Of them, the first of each visitor on each day (UTC).'),
      avgDailyScans: z.number().min(0).meta({ description: 'All scans, by days.' }),
    })
    .meta({ id: 'AnalyticsSummary', description: 'The period as a whole.' }),
  timeline: z
    .array(
      z
        .object({
          date: z.string().meta({
            format: 'date',
            maxLength: 10,
            description: 'The first day of the point.',
          }),
          scans: count('How many scans.'),
          uniqueScans: count('How many of them were unique.'),
        })
        .meta({ id: 'TimelinePoint', description: 'A day, a week or a month.' }),
    )
    .max(1_000)
    .meta({ description: 'Every point of the period, those without a scan too.' }),
  geography: z
    .object({
      countries: listOf('CountryScans', { country }, 'A country'),
      cities: listOf('CityScans', { city: shown(100, 'Its name.'), country }, 'A city'),
    })
    .meta({ id: 'ScanGeography', description: 'Where the visitors were, as far as it is known.' }),
  devices: listOf(
    'DeviceScans',
    { device: scanDevice.meta({ description: 'What was scanned with.' }) },
    'A kind of device',
  ),
  browsers: listOf('BrowserScans', { browser: shown(100, 'As `Safari`.') }, 'A browser'),
  operatingSystems: listOf(
    'OperatingSystemScans',
    { os: shown(100, 'As `iOS`.') },
    'An operating system',
  ),
  referrers: listOf(
    'ReferrerScans',
    { referrer: shown(253, 'The host of the page that led here, or `direct`.') },
    'A referrer',
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
  description: 'The scans of a code in a period, counted.',
  example: { qrCodeId: 'qr_xyz789', ...example },
});

export const organizationAnalyticsSchema = z
  .object({ organizationId: idOf('Organization'), ...analytics })
  .meta({
    id: 'OrganizationAnalytics',
    description: 'The scans of all codes in a period, counted.',
    example: { organizationId: 'org_abc123', ...example },
  });
