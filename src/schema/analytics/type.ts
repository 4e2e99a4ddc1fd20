// Scan analytics of a period.

import { z } from 'zod';
import { codesInScope, requireUnscoped } from '../../auth/key/scope.ts';
import { defaultDays, maxPoints, maxYears } from '../../domain/analytics/limits.ts';
import { type Period, readPeriod } from '../../domain/analytics/period.ts';
import { type PeriodInput, timelinePeriod } from '../../domain/analytics/shape.ts';
import { average } from '../../domain/analytics/share.ts';
import { maxValues, mostFrequent } from '../../domain/analytics/values.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { argsFromZod } from '../../graphql/from-zod/input.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { needs, Organization } from '../organization/type.ts';
import { QrCode } from '../qr-code/type.ts';
import { type CountedParts, countParts } from './counts.ts';
import { citiesOf, Geography, partLists } from './parts.ts';
import { orInvalid } from './period.ts';
import { type CountedPoint, countPoints } from './points.ts';
import type { ScanSubject } from './single-scans.ts';

interface Analytics {
  subject: ScanSubject;
  period: Period;
  points: () => Promise<CountedPoint[]>;
  parts: () => Promise<CountedParts>;
}

/** Analytics of a period; points and parts are queried once, on first use. */
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

/**
 * The organization or one of its QR codes; null if it has no such QR code that the caller reaches. Throws
 * FORBIDDEN for the organization if the caller only reaches a part of it.
 */
export async function subjectIn(
  organizationId: string,
  qrCodeId: string | null | undefined,
  { prisma, caller }: Pick<Context, 'prisma' | 'caller'>,
): Promise<ScanSubject | null> {
  if (qrCodeId == null) {
    requireUnscoped(caller);
    return { organizationId, qrCodeId: null };
  }
  if (typeOfId(qrCodeId) !== 'QrCode') return null;
  const found = await prisma.qrCode.findUnique({
    where: { id: qrCodeId, organizationId, ...codesInScope(caller) },
    select: { id: true },
  });
  return found && { organizationId, qrCodeId };
}

const AnalyticsPeriod = builder.simpleObject('AnalyticsPeriod', {
  description: 'The analyzed period, rounded to quarters of an hour.',
  fields: (t) => ({
    start: t.field({ type: 'DateTime', description: 'First second of the period.' }),
    end: t.field({ type: 'DateTime', description: 'Last second of the period.' }),
  }),
});

const AnalyticsSummary = builder.simpleObject('AnalyticsSummary', {
  description: 'Totals for the period.',
  fields: (t) => ({
    totalScans: t.int({ description: 'Number of scans, excluding bots.' }),
    uniqueScans: t.int({
      description:
        'Unique scans: the first scan per visitor, QR code and day (UTC). Visitors who opt out of tracking are never counted as unique.',
    }),
    avgDailyScans: t.float({
      description: 'Average number of scans per day, with one decimal place.',
      extensions: withShape(z.number().min(0)),
    }),
  }),
});

function summaryOf(points: readonly CountedPoint[], { days }: Period) {
  const totalScans = points.reduce((sum, { scans }) => sum + scans, 0);
  const uniqueScans = points.reduce((sum, point) => sum + point.uniqueScans, 0);
  return { totalScans, uniqueScans, avgDailyScans: average(totalScans, days) };
}

const TimelinePoint = builder.simpleObject('TimelinePoint', {
  description: 'A day, week or month of the timeline, cut off at the ends of the period.',
  fields: (t) => ({
    date: t.string({
      description: 'First day of the interval, such as `2024-01-15`.',
      extensions: withShape(z.string().meta({ format: 'date', maxLength: 10 })),
    }),
    scans: t.int({ description: 'Number of scans, excluding bots.' }),
    uniqueScans: t.int({
      description: 'Unique scans, as in `AnalyticsSummary`.',
    }),
  }),
});

const ScanAnalytics = builder.objectRef<Analytics>('ScanAnalytics').implement({
  description: `Scan analytics for a period. Lists contain the ${maxValues} most frequent values, each with its share of all scans; unknown values are left out.`,
  fields: (t) => ({
    organizationId: t.id({
      description: 'ID of the organization that owns the QR codes.',
      resolve: ({ subject }) => subject.organizationId,
    }),
    qrCodeId: t.id({
      nullable: true,
      description: 'ID of the QR code; null for the whole organization.',
      resolve: ({ subject }) => subject.qrCodeId,
    }),
    period: t.field({
      type: AnalyticsPeriod,
      description: `The requested period, by default the last ${defaultDays} days.`,
      resolve: ({ period: { from, to } }) => ({ start: from, end: new Date(to.getTime() - 1000) }),
    }),
    summary: t.field({
      type: AnalyticsSummary,
      description: 'Totals for the period.',
      resolve: async ({ points, period }) => summaryOf(await points(), period),
    }),
    timeline: t.field({
      type: [TimelinePoint],
      description: 'All points of the period, including those without scans.',
      extensions: withShape(z.array(z.unknown()).max(maxPoints)),
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
      resolve: async ({ parts }) => partLists.languages.of(await parts()),
    }),
    targets: t.field({
      type: [partLists.targets.type],
      description: 'Scans by destination URL.',
      resolve: async ({ parts }) => partLists.targets.of(await parts()),
    }),
  }),
});

const analyticsArgs = argsFromZod(timelinePeriod);
const complexity = { field: 20, multiplier: 1 };
const defaults = `Defaults to the last ${defaultDays} days by day. At most ${maxYears} years and ${maxPoints.toLocaleString('en')} points.`;

builder.objectField(QrCode, 'analytics', (t) =>
  t.field({
    type: ScanAnalytics,
    description: `Scan analytics of the QR code. ${defaults}`,
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
    description: `Scan analytics of all QR codes of the organization, including deleted ones. ${defaults}`,
    args: {
      ...analyticsArgs,
      qrCodeId: t.arg.id({
        description: 'Limits the result to this QR code; the field is null if it does not exist.',
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
