// Analytics of REST v1: how they are asked for, what they tell.
import { z } from '@hono/zod-openapi';

const date = (example: string) =>
  z.string().optional().openapi({
    description: 'ISO 8601; a date alone is the whole day, in `timeZone`.',
    example,
  });

export const periodQuery = z.strictObject({
  startDate: date('2024-01-01'),
  endDate: date('2024-01-31'),
  timeZone: z
    .string()
    .optional()
    .openapi({ description: 'As `Europe/Berlin`; left out: `UTC`.', example: 'Europe/Berlin' }),
});

const intervals = { day: 'DAY', week: 'WEEK', month: 'MONTH' } as const;
const names = ['day', 'week', 'month'] as const;

export const interval = z
  .enum(names)
  .optional()
  .transform((name) => name && intervals[name]);

export const analyticsQuery = periodQuery.extend({
  interval: interval.openapi({ type: 'string', enum: [...names], default: 'day' }),
});

const counted = { scans: z.int(), percentage: z.number() };

const analytics = {
  period: z.object({ start: z.iso.datetime(), end: z.iso.datetime() }),
  summary: z.object({
    totalScans: z.int(),
    uniqueScans: z.int(),
    avgDailyScans: z.number(),
  }),
  timeline: z.array(
    z.object({
      date: z.string().openapi({ description: 'The first day of the point.' }),
      scans: z.int(),
      uniqueScans: z.int(),
    }),
  ),
  geography: z.object({
    countries: z.array(z.object({ country: z.string(), ...counted })),
    cities: z.array(z.object({ city: z.string(), country: z.string(), ...counted })),
  }),
  devices: z.array(
    z.object({ device: z.enum(['mobile', 'tablet', 'desktop', 'other']), ...counted }),
  ),
  browsers: z.array(z.object({ browser: z.string(), ...counted })),
  operatingSystems: z.array(z.object({ os: z.string(), ...counted })),
  referrers: z.array(z.object({ referrer: z.string(), ...counted })),
};

export const qrCodeAnalyticsSchema = z
  .object({ qrCodeId: z.string(), ...analytics })
  .openapi('QrCodeAnalytics');

export const organizationAnalyticsSchema = z
  .object({ organizationId: z.string(), ...analytics })
  .openapi('OrganizationAnalytics');
