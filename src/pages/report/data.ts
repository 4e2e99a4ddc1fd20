// Reads the numbers of a shared report, by the same GraphQL fields as everybody else.
import type { Caller } from '../../auth/caller.ts';
import type { Log } from '../../core/log.ts';
import type { PrismaClient, SharedReport } from '../../database/client/client.ts';
import { periodOfView, type ReportView, reportView } from '../../domain/shared-report/view.ts';
import type { RequestContext } from '../../graphql/context.ts';
import { presentError } from '../../graphql/present-error.ts';
import type { GraphQLServer } from '../../graphql/server.ts';
import { runIn } from '../../rest/run.ts';
import { SharedReportDocument, type SharedReportQuery } from './report.generated.ts';

type Analytics = NonNullable<NonNullable<SharedReportQuery['organization']>['analytics']>;

export type ReportAnalytics = Omit<Analytics, 'topCodes'> & Required<Pick<Analytics, 'topCodes'>>;

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

export interface ReportSources {
  prisma: PrismaClient;
  graphql: GraphQLServer;
  log: Log;
  /** The context in which the server executes a document by itself. */
  contextOf(caller: Caller, requestId: string): RequestContext;
}

/**
 * `gone`: it shows a QR code that does not exist anymore or is in the trash; `failed`: it needs scans that were
 * deleted; `away`: it took too long, or the server has a problem.
 */
export async function readReport(
  report: SharedReport,
  requestId: string,
  { prisma, graphql, log, contextOf }: ReportSources,
): Promise<ReportData | 'gone' | 'failed' | 'away'> {
  const { organizationId } = report;
  const view = reportView.parse(report.view);
  const { qrCodeId, filter } = view;
  const there = { organizationId, deletedAt: null };
  if (qrCodeId !== null && (await prisma.qrCode.count({ where: { id: qrCodeId, ...there } })) === 0)
    return 'gone';
  let organization: SharedReportQuery['organization'];
  try {
    const run = runIn(graphql, contextOf(readerOf(report), requestId));
    ({ organization } = await run(SharedReportDocument, {
      organization: organizationId,
      qrCodeId,
      filter,
      ...periodOfView(view, new Date()),
      several: qrCodeId === null,
    }));
  } catch (error) {
    const { code } = presentError(error, { requestId, log }).extensions;
    return code === 'BAD_REQUEST' ? 'failed' : 'away';
  }
  if (!organization?.analytics) return 'gone';
  const { name, analytics } = organization;
  const { topCodes = [] } = analytics;
  const codes = topCodes.map((code) => code.qrCodeId);
  const found = await prisma.qrCode.findMany({
    where: { id: { in: [...codes, ...(filter?.qrCodeIds ?? [])] }, ...there },
    select: { id: true, name: true },
  });
  const folders = await prisma.folder.findMany({
    where: { id: { in: filter?.folderIds ?? [] }, ...there },
    select: { id: true, name: true },
  });
  const names = new Map([...found, ...folders].map((one) => [one.id, one.name]));
  // Codes in the trash are counted, but not named.
  const named = topCodes.filter((code) => names.has(code.qrCodeId));
  return { organization: name, view, analytics: { ...analytics, topCodes: named }, names };
}
