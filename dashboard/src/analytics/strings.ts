// Strings of the analytics pages.

import { maxYears } from '../../../src/domain/analytics/limits.ts';
import type { Labels } from '../components/text/labels.ts';
import { plural } from '../components/text/plural.ts';
import type { AnalyticsInterval, ComparedPeriod } from '../schema-types.generated.ts';

const intervals: Labels<AnalyticsInterval> = { DAY: 'Day', WEEK: 'Week', MONTH: 'Month' };

const comparedPeriods: Labels<ComparedPeriod> = {
  PREVIOUS_PERIOD: 'Previous period',
  PREVIOUS_YEAR: 'Same period last year',
};

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
  compare: {
    label: 'Compare with',
    none: 'Nothing',
    options: comparedPeriods,
    before: ({ before, period }: { before: string; period: string }) => `from ${before}, ${period}`,
    same: 'No change',
    isNew: 'New',
  },
  filter: {
    label: 'Filters',
    hint: 'Click a row below to see only its scans.',
    remove: ({ name }: { name: string }) => `Remove filter ${name}`,
    clear: 'Clear filters',
    names: {
      qrCodeIds: 'QR code',
      folderIds: 'Folder',
      tags: 'Tag',
      countries: 'Country',
      regions: 'Region',
      cities: 'City',
      devices: 'Device',
      operatingSystems: 'Operating system',
      browsers: 'Browser',
      languages: 'Language',
      referrers: 'Referrer',
      targets: 'Destination',
    },
  },
  csv: {
    label: 'CSV',
    of: ({ name }: { name: string }) => `Download “${name}” as CSV`,
  },
  timeline: {
    caption: 'Scans over time',
    keyboard: 'Arrow keys move between the bars; Enter zooms in.',
    date: 'Date',
    earlierDate: 'Earlier date',
    earlierScans: 'Earlier scans',
    unfinished: 'not over yet',
    zoomOut: 'Zoom out',
    table: 'Show as table',
    peak: ({ scans }: { scans: number }) =>
      `Peak: ${plural(scans, { one: '# scan', other: '# scans' })}`,
    point: ({ date, scans, visitors }: { date: string; scans: number; visitors: number }) =>
      `${date}: ${plural(scans, { one: '# scan', other: '# scans' })}, ${plural(visitors, { one: '# visitor', other: '# visitors' })}`,
  },
  hours: {
    title: 'Hours of the week',
    caption: ({ timeZone }: { timeZone: string }) =>
      `The darker an hour, the more scans. Times are in ${timeZone}.`,
    weekday: 'Weekday',
    hour: 'Hour',
    cell: ({ hour, scans }: { hour: string; scans: number }) =>
      `${hour}: ${plural(scans, { one: '# scan', other: '# scans' })}`,
  },
  abTests: {
    title: ({ name }: { name: string }) => `A/B targets of rule “${name}”`,
    configured: ({ share }: { share: string }) => `${share} configured`,
  },
  breakdown: {
    empty: 'No data for this period.',
    loading: 'Loading…',
    titles: {
      qrCodeIds: 'Top QR codes',
      folderIds: 'Top folders',
      tags: 'Top tags',
      countries: 'Countries',
      regions: 'Regions',
      cities: 'Cities',
      devices: 'Devices',
      operatingSystems: 'Operating systems',
      browsers: 'Browsers',
      languages: 'Languages',
      referrers: 'Referrers',
      targets: 'Destinations',
    },
    direct: 'Direct (camera app)',
    share: 'Percent',
    all: ({ count }: { count: number }) => `Show all ${count}`,
    fewer: 'Show fewer',
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
