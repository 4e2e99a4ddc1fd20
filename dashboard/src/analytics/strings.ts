// Strings of the analytics pages.

import { maxYears } from '../../../src/domain/analytics/limits.ts';
import type { Labels } from '../components/text/labels.ts';
import { plural } from '../components/text/plural.ts';
import type { AnalyticsInterval } from '../schema-types.generated.ts';

const intervals: Labels<AnalyticsInterval> = { DAY: 'Day', WEEK: 'Week', MONTH: 'Month' };

/** By the names of the API; a value that is missing here is shown as it is. */
const devices: Readonly<Record<string, string>> = {
  mobile: 'Mobile',
  tablet: 'Tablet',
  desktop: 'Desktop',
  tv: 'TV',
  other: 'Other',
};

export const analyticsStrings = {
  title: 'Analytics',
  intro: 'Scans of all your QR codes. Open a code to see only its scans.',
  downloadCsv: 'Download CSV',
  notFoundTitle: 'QR code not found',
  notFound: 'It may have been deleted.',
  scans: 'Scans',
  visitors: 'Visitors',
  scansPerDay: 'Scans per day (avg.)',
  period: {
    label: 'Period',
    lastDays: {
      7: 'Last 7 days',
      30: 'Last 30 days',
      90: 'Last 90 days',
      365: 'Last 12 months',
    },
    custom: 'Custom range',
    start: 'Start date',
    end: 'End date',
    wrong: `Must be on or before the end date, and at most ${maxYears} years earlier.`,
    groupBy: 'Group by',
    intervals,
  },
  timeline: {
    caption: 'Scans over time',
    date: 'Date',
    peak: ({ scans }: { scans: number }) =>
      `Peak: ${plural(scans, { one: '# scan', other: '# scans' })}`,
    point: ({ date, scans, visitors }: { date: string; scans: number; visitors: number }) =>
      `${date}: ${plural(scans, { one: '# scan', other: '# scans' })}, ${plural(visitors, { one: '# visitor', other: '# visitors' })}`,
  },
  breakdown: {
    empty: 'No data for this period.',
    countries: 'Countries',
    cities: 'Cities',
    devices: 'Devices',
    browsers: 'Browsers',
    operatingSystems: 'Operating systems',
    referrers: 'Referrers',
    direct: 'Direct (camera app)',
    percentage: ({ percentage }: { percentage: number }) => `${percentage}%`,
  },
  device: ({ name }: { name: string }) => devices[name] ?? name,
  live: {
    label: 'Live',
    waiting: 'Waiting for scans…',
    seen: ({ count, latest }: { count: number; latest: string }) =>
      `${plural(count, { one: '# scan', other: '# scans' })} since you opened this page. Latest: ${latest || 'no details'}`,
    unavailable: 'Live updates are unavailable right now.',
  },
};
