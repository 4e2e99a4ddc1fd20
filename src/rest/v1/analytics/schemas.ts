// Query parameters and response schemas of analytics in REST v1.
import { z } from 'zod';
import { comparedTimeline } from '../../../domain/analytics/shape.ts';
import type { Interval } from '../../../domain/analytics/timeline.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { idOf } from '../shared/field-schemas.ts';
import { repeatable } from '../shared/page-schemas.ts';
import { RestAnalyticsFragmentDoc, RestMoreAnalyticsFragmentDoc } from './operations.generated.ts';
import { codeQuery, scanQuery } from './query-filter.ts';

const intervals = { day: 'DAY', week: 'WEEK', month: 'MONTH' } as const satisfies Record<
  Lowercase<Interval>,
  Interval
>;

const intervalName = z.enum(['day', 'week', 'month']);

const optionalInterval = (meta: { id: string; description: string; default?: string }) =>
  intervalName
    .meta(meta)
    .optional()
    .transform((name) => name && intervals[name]);

const inclusions = [
  'regions',
  'languages',
  'targets',
  'abTests',
  'hours',
  'topCodes',
  'topFolders',
  'topTags',
] as const;

type Inclusion = (typeof inclusions)[number];

const inclusion = z
  .enum(inclusions)
  .meta({ id: 'AnalyticsInclusion', description: 'A property to add to analytics.' });

export const qrCodeAnalyticsQuery = comparedTimeline.extend({
  interval: optionalInterval({
    id: 'TimelineInterval',
    description: 'Interval of a timeline.',
    default: 'day',
  }).meta({ description: comparedTimeline.shape.interval.description }),
  ...scanQuery,
  include: repeatable(inclusion, {
    max: inclusions.length,
    component: 'AnalyticsInclusion',
    description: 'Adds a property to the response. Repeat it for several.',
  }),
});

export const organizationAnalyticsQuery = qrCodeAnalyticsQuery.extend(codeQuery);

/** Variables for the properties to add. */
export const includedIn = (include: Inclusion | Inclusion[] | undefined) =>
  Object.fromEntries([include ?? []].flat().map((name) => [name, true]));

export const exportedInterval = optionalInterval({
  id: 'ExportedInterval',
  description: 'Interval of an exported timeline.',
}).meta({
  description: 'Exports the timeline, one line per interval, instead of individual scans.',
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

const added = fragmentShape(RestMoreAnalyticsFragmentDoc, { example: {} });

const analytics = fragmentShape(RestAnalyticsFragmentDoc, {
  id: 'ScanAnalytics',
  example,
  fields: Object.fromEntries(
    Object.entries(added.shape).map(([name, field]) => [name, z.optional(field)]),
  ),
});

export const qrCodeAnalyticsSchema = z
  .intersection(z.object({ qrCodeId: idOf('QrCode') }), analytics)
  .meta({
    id: 'QrCodeAnalytics',
    description: 'Scan statistics of a QR code for a period.',
    example: { qrCodeId: 'qr_xyz789', ...example },
  });

export const organizationAnalyticsSchema = z
  .intersection(z.object({ organizationId: idOf('Organization') }), analytics)
  .meta({
    id: 'OrganizationAnalytics',
    description: 'Scan statistics of all QR codes for a period.',
    example: { organizationId: 'org_abc123', ...example },
  });
