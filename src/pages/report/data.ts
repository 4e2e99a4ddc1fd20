// Reads the numbers of a shared report, by the same GraphQL fields as everybody else.
import { parse } from 'graphql';
import { z } from 'zod';
import type { Caller } from '../../auth/caller.ts';
import type { PrismaClient, SharedReport } from '../../database/client/client.ts';
import { periodOfView, type ReportView, reportView } from '../../domain/shared-report/view.ts';
import type { Context } from '../../graphql/context.ts';
import { documentTimeout } from '../../graphql/limits.ts';
import { presentError } from '../../graphql/present-error.ts';
import { executeStored } from '../../graphql/stored-document.ts';

const document = parse(`
query SharedReport(
  $organization: ID!, $qrCodeId: ID, $filter: AnalyticsFilter, $startDate: String, $endDate: String,
  $timeZone: String, $interval: AnalyticsInterval, $compareTo: ComparedPeriod, $several: Boolean!
) {
  organization(id: $organization) {
    name
    analytics(
      qrCodeId: $qrCodeId, filter: $filter, startDate: $startDate, endDate: $endDate,
      timeZone: $timeZone, interval: $interval, compareTo: $compareTo
    ) {
      period { start end }
      summary { totalScans uniqueScans avgDailyScans }
      timeline { date scans uniqueScans }
      comparison {
        period { start end }
        summary { totalScans uniqueScans avgDailyScans }
        change { totalScans uniqueScans avgDailyScans }
        timeline { date scans }
      }
      geography { countries { country scans percentage } }
      devices { device scans percentage }
      topCodes @include(if: $several) { qrCodeId name scans percentage }
      hours { weekday hour scans }
      abTests { rule name targets { url scans share configuredShare } }
    }
  }
}`);

const period = z.object({ start: z.string(), end: z.string() });
const totals = z.object({
  totalScans: z.number(),
  uniqueScans: z.number(),
  avgDailyScans: z.number(),
});
const change = z.number().nullable();
const share = z.object({ scans: z.number(), percentage: z.number() });

const analytics = z.object({
  period,
  summary: totals,
  timeline: z.array(z.object({ date: z.string(), scans: z.number(), uniqueScans: z.number() })),
  comparison: z
    .object({
      period,
      summary: totals,
      change: z.object({ totalScans: change, uniqueScans: change, avgDailyScans: change }),
      timeline: z.array(z.object({ date: z.string(), scans: z.number() })),
    })
    .nullable(),
  geography: z.object({ countries: z.array(share.extend({ country: z.string() })) }),
  devices: z.array(share.extend({ device: z.string() })),
  topCodes: z.array(share.extend({ qrCodeId: z.string(), name: z.string() })).default([]),
  hours: z.array(z.object({ weekday: z.string(), hour: z.number(), scans: z.number() })),
  abTests: z.array(
    z.object({
      rule: z.number(),
      name: z.string().nullable(),
      targets: z.array(
        z.object({
          url: z.string(),
          scans: z.number().nullable(),
          share: z.number().nullable(),
          configuredShare: z.number(),
        }),
      ),
    }),
  ),
});

export type ReportAnalytics = z.output<typeof analytics>;

const result = z.object({
  organization: z.object({ name: z.string(), analytics: analytics.nullable() }),
});

export interface ReportData {
  organization: string;
  view: ReportView;
  analytics: ReportAnalytics;
  /** Names of the QR codes and folders of the filter, by ID. */
  names: ReadonlyMap<string, string>;
}

/** What can be read by the link, and nothing else. */
const readerOf = ({ id, organizationId }: SharedReport): Caller => ({
  kind: 'key',
  userId: null,
  keyId: id,
  roles: new Map([[organizationId, 'VIEWER']]),
  lackingSecondFactor: new Set(),
  permissions: new Set(['ORGANIZATION_READ', 'QR_CODES_READ', 'ANALYTICS_READ']),
  endsAt: null,
  allowedIps: [],
  scope: { folderIds: null, test: false },
});

interface Sources {
  prisma: PrismaClient;
  contextOf(caller: Caller, requestId: string): Context;
}

/**
 * `gone`: it shows a QR code that does not exist anymore or is in the trash; `failed`: it needs scans that were
 * deleted; `away`: it took too long, or the server has a problem.
 */
export async function readReport(
  report: SharedReport,
  requestId: string,
  { prisma, contextOf }: Sources,
): Promise<ReportData | 'gone' | 'failed' | 'away'> {
  const { organizationId } = report;
  const view = reportView.parse(report.view);
  const { qrCodeId, filter } = view;
  const there = { organizationId, deletedAt: null };
  if (qrCodeId !== null && (await prisma.qrCode.count({ where: { id: qrCodeId, ...there } })) === 0)
    return 'gone';
  const context = contextOf(readerOf(report), requestId);
  await context.scanCounts.settled();
  const { data, errors = [] } = await executeStored({ document }, context, {
    timeout: documentTimeout,
    variables: {
      organization: organizationId,
      qrCodeId,
      filter,
      ...periodOfView(view, new Date()),
      several: qrCodeId === null,
    },
  });
  const [error] = errors;
  if (error) {
    return presentError(error, context).extensions.code === 'BAD_REQUEST' ? 'failed' : 'away';
  }
  const { organization } = result.parse(data);
  if (!organization.analytics) return 'gone';
  const codes = organization.analytics.topCodes.map((code) => code.qrCodeId);
  const { qrCodeIds = [], folderIds = [] } = filterIds.parse(filter ?? {});
  const found = await prisma.qrCode.findMany({
    where: { id: { in: [...codes, ...qrCodeIds] }, ...there },
    select: { id: true, name: true },
  });
  const folders = await prisma.folder.findMany({
    where: { id: { in: folderIds }, ...there },
    select: { id: true, name: true },
  });
  const names = new Map([...found, ...folders].map(({ id, name }) => [id, name]));
  // Codes in the trash are counted, but not named.
  const topCodes = organization.analytics.topCodes.filter((code) => names.has(code.qrCodeId));
  const shown = { ...organization.analytics, topCodes };
  return { organization: organization.name, view, analytics: shown, names };
}

const ids = z.array(z.string()).optional();
const filterIds = z.object({ qrCodeIds: ids, folderIds: ids });
