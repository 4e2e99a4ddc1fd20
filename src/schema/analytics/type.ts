// What scans were, counted over a period.

import { type Period, type PeriodInput, readPeriod } from '../../domain/analytics/period.ts';
import { average } from '../../domain/analytics/share.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { needs, Organization } from '../organization/type.ts';
import { QrCode } from '../qr-code/type.ts';
import {
  type CountedParts,
  type CountedPoint,
  countParts,
  countPoints,
  type ScanSubject,
} from './counts.ts';
import { citiesOf, Geography, partLists } from './parts.ts';
import { analyticsArgs, orInvalid } from './period.ts';

interface Analytics {
  subject: ScanSubject;
  period: Period;
  points: () => Promise<CountedPoint[]>;
  parts: () => Promise<CountedParts>;
}

/** The analytics of a period, each part of which is read once, when it is first asked for. */
function analyticsOf(subject: ScanSubject, input: PeriodInput, { prisma }: Context): Analytics {
  const period = orInvalid(() => readPeriod(input, new Date()));
  let points: Promise<CountedPoint[]> | undefined;
  let parts: Promise<CountedParts> | undefined;
  return {
    subject,
    period,
    points: () => {
      points ??= countPoints(subject, period, prisma);
      return points;
    },
    parts: () => {
      parts ??= countParts(subject, period, prisma);
      return parts;
    },
  };
}

/** The subject, if it is the organization itself or a code of it. */
export async function subjectIn(
  organizationId: string,
  qrCodeId: string | null | undefined,
  { prisma }: Context,
): Promise<ScanSubject | null> {
  if (qrCodeId == null) return { organizationId, qrCodeId: null };
  if (typeOfId(qrCodeId) !== 'QrCode') return null;
  const found = await prisma.qrCode.findUnique({
    where: { id: qrCodeId, organizationId },
    select: { id: true },
  });
  return found && { organizationId, qrCodeId };
}

const AnalyticsPeriod = builder.objectRef<Period>('AnalyticsPeriod').implement({
  description: 'What was counted, in quarters of an hour.',
  fields: (t) => ({
    start: t.field({
      type: 'DateTime',
      description: 'Its first second.',
      resolve: ({ from }) => from,
    }),
    end: t.field({
      type: 'DateTime',
      description: 'Its last second.',
      resolve: ({ to }) => new Date(to.getTime() - 1000),
    }),
  }),
});

interface Summary {
  totalScans: number;
  uniqueScans: number;
  avgDailyScans: number;
}

const AnalyticsSummary = builder.objectRef<Summary>('AnalyticsSummary').implement({
  description: 'All scans of the period in three numbers.',
  fields: (t) => ({
    totalScans: t.exposeInt('totalScans', { description: 'Without those of bots.' }),
    uniqueScans: t.exposeInt('uniqueScans', {
      description:
        'The first scan of each visitor, of each code, on each day (UTC). Visitors who ask not to be tracked cannot be told apart: none of their scans is unique.',
    }),
    avgDailyScans: t.exposeFloat('avgDailyScans', { description: 'With one decimal.' }),
  }),
});

function summaryOf(points: readonly CountedPoint[], { days }: Period): Summary {
  const totalScans = points.reduce((sum, { scans }) => sum + scans, 0);
  const uniqueScans = points.reduce((sum, point) => sum + point.uniqueScans, 0);
  return { totalScans, uniqueScans, avgDailyScans: average(totalScans, days) };
}

const TimelinePoint = builder.objectRef<CountedPoint>('TimelinePoint').implement({
  description: 'A day, a week or a month, as far as it lies in the period.',
  fields: (t) => ({
    date: t.exposeString('date', { description: 'The first day of the point: `2024-01-15`.' }),
    scans: t.exposeInt('scans', { description: 'Without those of bots.' }),
    uniqueScans: t.exposeInt('uniqueScans', { description: 'Counted as in `AnalyticsSummary`.' }),
  }),
});

const ScanAnalytics = builder.objectRef<Analytics>('ScanAnalytics').implement({
  description:
    'Scans of a period, counted. Lists hold up to 100 values, the most frequent first, each with its percentage of all scans of the period; what is not known of a scan stands in none of them.',
  fields: (t) => ({
    organizationId: t.id({
      description: 'Whose codes were scanned.',
      resolve: ({ subject }) => subject.organizationId,
    }),
    qrCodeId: t.id({
      nullable: true,
      description: 'null for the whole organization.',
      resolve: ({ subject }) => subject.qrCodeId,
    }),
    period: t.field({
      type: AnalyticsPeriod,
      description: 'What was asked for, or the last 30 days.',
      resolve: ({ period }) => period,
    }),
    summary: t.field({
      type: AnalyticsSummary,
      description: 'Of the period as a whole.',
      resolve: async ({ points, period }) => summaryOf(await points(), period),
    }),
    timeline: t.field({
      type: [TimelinePoint],
      description: 'Every point of the period, those without a scan too.',
      complexity: { field: 1, multiplier: 30 },
      resolve: ({ points }) => points(),
    }),
    geography: t.field({
      type: Geography,
      description: 'By where the addresses of visitors are.',
      resolve: async ({ parts }) => {
        const counted = await parts();
        return { countries: partLists.countries.of(counted), cities: citiesOf(counted) };
      },
    }),
    devices: t.field({
      type: [partLists.devices.type],
      description: 'By the kind of device.',
      resolve: async ({ parts }) => partLists.devices.of(await parts()),
    }),
    browsers: t.field({
      type: [partLists.browsers.type],
      description: 'By what opened the short link.',
      resolve: async ({ parts }) => partLists.browsers.of(await parts()),
    }),
    operatingSystems: t.field({
      type: [partLists.operatingSystems.type],
      description: 'By what the devices run on.',
      resolve: async ({ parts }) => partLists.operatingSystems.of(await parts()),
    }),
    referrers: t.field({
      type: [partLists.referrers.type],
      description: 'By where the short link was followed.',
      resolve: async ({ parts }) => partLists.referrers.of(await parts()),
    }),
    languages: t.field({
      type: [partLists.languages.type],
      description: 'By what browsers ask for first.',
      resolve: async ({ parts }) => partLists.languages.of(await parts()),
    }),
    targets: t.field({
      type: [partLists.targets.type],
      description: 'By where visitors were led.',
      resolve: async ({ parts }) => partLists.targets.of(await parts()),
    }),
  }),
});

const complexity = { field: 20, multiplier: 1 };
const usual = 'Left out: the last 30 days, by day. At most 5 years, 1,000 points.';

builder.objectField(QrCode, 'analytics', (t) =>
  t.field({
    type: ScanAnalytics,
    description: `Its scans of a period, counted. ${usual}`,
    args: analyticsArgs,
    complexity,
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
    description: `Scans of all its codes in a period, counted, with those of codes that were deleted since. ${usual}`,
    args: {
      ...analyticsArgs,
      qrCodeId: t.arg.id({
        description: 'Only this code, for which the permission is enough; null if there is none.',
      }),
    },
    complexity,
    authScopes: needs('ANALYTICS_READ'),
    resolve: async ({ id }, { qrCodeId, ...input }, context) => {
      const subject = await subjectIn(id, qrCodeId, context);
      return subject && analyticsOf(subject, input, context);
    },
  }),
);
