// Scan analytics of a period.

import { earlierPeriod } from '../../domain/analytics/comparison.ts';
import { defaultDays, maxPoints, maxYears } from '../../domain/analytics/limits.ts';
import { type Period, readPeriod } from '../../domain/analytics/period.ts';
import { type ComparedInput, comparedTimeline } from '../../domain/analytics/shape.ts';
import { maxValues, mostFrequent } from '../../domain/analytics/values.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { argsFromZod } from '../../graphql/from-zod/input.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { needs, Organization } from '../organization/type.ts';
import { QrCode } from '../qr-code/type.ts';
import { AnalyticsFilter, costOfAnalytics, type GivenFilter } from './filter.ts';
import { citiesOf, Geography, partLists } from './parts.ts';
import { orInvalid } from './period.ts';
import type { ScanSubject } from './single-scans.ts';
import { type AnalyticsSource, createSource } from './source.ts';
import { findCodes, subjectIn } from './subject.ts';
import {
  AnalyticsComparison,
  AnalyticsPeriod,
  AnalyticsSummary,
  type ComparedPoints,
  summaryOf,
  TimelinePoint,
  timelineShape,
} from './summary.ts';

export interface Analytics extends AnalyticsSource {
  organizationId: string;
  /** The QR code that was asked for. */
  qrCodeId: string | null;
  subject: ScanSubject;
  period: Period;
  comparison: ComparedPoints | null;
}

interface Input extends ComparedInput {
  filter?: GivenFilter | null;
}

/** Analytics of an organization, or of one of its QR codes. */
async function analyticsOf(given: ScanSubject, input: Input, context: Context): Promise<Analytics> {
  const now = new Date();
  const period = orInvalid(() => readPeriod(input, now));
  const { compareTo } = input;
  const earlier = compareTo ? orInvalid(() => earlierPeriod(period, compareTo, now)) : undefined;
  const { organizationId, qrCodeId } = given;
  const filter = input.filter ?? {};
  const subject = hasFields(filter)
    ? { organizationId, qrCodeId: null, codes: await findCodes(given, filter, context) }
    : given;
  const source = createSource({ subject, filter, period, field: 'startDate' }, context);
  const comparison = earlier && {
    period: earlier,
    later: period,
    at: now,
    laterPoints: source.points,
    points: createSource({ subject, filter, period: earlier, field: 'compareTo' }, context).points,
  };
  return { ...source, organizationId, qrCodeId, subject, period, comparison: comparison ?? null };
}

const hasFields = (filter: GivenFilter | null | undefined): boolean =>
  Object.values(filter ?? {}).some((field) => field != null);

export const ScanAnalytics = builder.objectRef<Analytics>('ScanAnalytics').implement({
  description: `Scan analytics for a period. Lists contain the ${maxValues} most frequent values, each with its share of all scans; unknown values are left out.`,
  fields: (t) => ({
    organizationId: t.id({
      description: 'ID of the organization that owns the QR codes.',
      resolve: ({ organizationId }) => organizationId,
    }),
    qrCodeId: t.id({
      nullable: true,
      description: 'ID of the QR code; null for the whole organization.',
      resolve: ({ qrCodeId }) => qrCodeId,
    }),
    period: t.field({
      type: AnalyticsPeriod,
      description: `The requested period, by default the last ${defaultDays} days.`,
      resolve: ({ period }) => period,
    }),
    summary: t.field({
      type: AnalyticsSummary,
      description: 'Totals for the period.',
      resolve: async ({ points, period }) => summaryOf(await points(), period),
    }),
    timeline: t.field({
      type: [TimelinePoint],
      description: 'All points of the period, including those without scans.',
      extensions: withShape(timelineShape),
      complexity: { field: 1, multiplier: 30 },
      resolve: ({ points }) => points(),
    }),
    geography: t.field({
      type: Geography,
      description: 'Scans by country and city.',
      resolve: async ({ parts }) => {
        const counted = await parts();
        return { countries: partLists.countries.of(counted), cities: citiesOf(counted) };
      },
    }),
    devices: t.field({
      type: [partLists.devices.type],
      description: 'Scans by device type.',
      extensions: withShape(mostFrequent),
      resolve: async ({ parts }) => partLists.devices.of(await parts()),
    }),
    browsers: t.field({
      type: [partLists.browsers.type],
      description: 'Scans by browser.',
      extensions: withShape(mostFrequent),
      resolve: async ({ parts }) => partLists.browsers.of(await parts()),
    }),
    operatingSystems: t.field({
      type: [partLists.operatingSystems.type],
      description: 'Scans by operating system.',
      extensions: withShape(mostFrequent),
      resolve: async ({ parts }) => partLists.operatingSystems.of(await parts()),
    }),
    referrers: t.field({
      type: [partLists.referrers.type],
      description: 'Scans by referring site.',
      extensions: withShape(mostFrequent),
      resolve: async ({ parts }) => partLists.referrers.of(await parts()),
    }),
    languages: t.field({
      type: [partLists.languages.type],
      description: 'Scans by preferred browser language.',
      extensions: withShape(mostFrequent),
      resolve: async ({ parts }) => partLists.languages.of(await parts()),
    }),
    targets: t.field({
      type: [partLists.targets.type],
      description: 'Scans by destination URL.',
      extensions: withShape(mostFrequent),
      resolve: async ({ parts }) => partLists.targets.of(await parts()),
    }),
    comparison: t.field({
      type: AnalyticsComparison,
      nullable: true,
      description: 'The earlier period of `compareTo`; null without it.',
      complexity: { field: 20, multiplier: 1 },
      resolve: ({ comparison }) => comparison,
    }),
  }),
});

const analyticsArgs = {
  ...argsFromZod(comparedTimeline),
  ...builder.args((t) => ({
    filter: t.field({ type: AnalyticsFilter, description: 'Defaults to all scans.' }),
  })),
};
const defaults = `Defaults to the last ${defaultDays} days by day. At most ${maxYears} years and ${maxPoints.toLocaleString('en')} points.`;

builder.objectField(QrCode, 'analytics', (t) =>
  t.field({
    type: ScanAnalytics,
    description: `Scan analytics of the QR code. ${defaults}`,
    args: analyticsArgs,
    complexity: costOfAnalytics,
    authScopes: ({ organizationId }) => ({
      permission: { organizationId, permission: 'ANALYTICS_READ' },
    }),
    resolve: ({ id: qrCodeId, organizationId }, args, context) =>
      analyticsOf({ organizationId, qrCodeId }, args, context),
  }),
);

builder.objectField(Organization, 'analytics', (t) =>
  t.field({
    type: ScanAnalytics,
    nullable: true,
    description: `Scan analytics of all QR codes of the organization, including deleted ones unless they are filtered. API keys that are limited to folders or test codes need a filter, and get the numbers of the QR codes that they reach. ${defaults}`,
    args: {
      ...analyticsArgs,
      qrCodeId: t.arg.id({
        description: 'Limits the result to this QR code; the field is null if it does not exist.',
      }),
    },
    complexity: costOfAnalytics,
    authScopes: needs('ANALYTICS_READ'),
    resolve: async ({ id }, { qrCodeId, ...input }, context) => {
      const isPart = qrCodeId == null && hasFields(input.filter);
      const subject = isPart
        ? { organizationId: id, qrCodeId: null }
        : await subjectIn(id, qrCodeId, context);
      return subject && analyticsOf(subject, input, context);
    },
  }),
);
