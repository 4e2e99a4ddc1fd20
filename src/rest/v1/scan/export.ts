// REST v1: scan and timeline export as CSV.
import { stringify } from 'csv-stringify/sync';
import { type ScanValueFilter, scanValuesOf } from '../../../domain/analytics/filter.ts';
import { defaultDays } from '../../../domain/analytics/limits.ts';
import { period } from '../../../domain/analytics/shape.ts';
import { type CsvDialect, delimiterOf, startOf } from '../../../domain/csv/dialect.ts';
import { noBody, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import {
  GetTimelineDocument,
  type GetTimelineQueryVariables,
} from '../analytics/operations.generated.ts';
import { filterIn, scanQuery } from '../analytics/query-filter.ts';
import { readAnalytics } from '../analytics/routes.ts';
import { exportedInterval } from '../analytics/schemas.ts';
import { csvQuery } from '../shared/csv-query.ts';
import {
  ExportScansDocument,
  type ExportScansQuery,
  type ExportScansQueryVariables,
  FindPeriodDocument,
  type FindPeriodQueryVariables,
} from './operations.generated.ts';

const encoder = new TextEncoder();

type Page = NonNullable<NonNullable<ExportScansQuery['organization']>['scans']>;

const scanColumns = [
  'scannedAt',
  'country',
  'region',
  'city',
  'device',
  'os',
  'browser',
  'language',
  'referrer',
  'target',
  'unique',
];
const pointColumns = ['date', 'scans', 'uniqueScans'];

const exportQuery = period.extend({
  ...csvQuery.shape,
  interval: exportedInterval,
  ...scanQuery,
});

export const analyticsExportRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/{id}/analytics/export',
    operationId: 'exportAnalytics',
    inDashboard: true,
    tag: 'Analytics',
    summary: 'Export the scans of a QR code as CSV',
    description: `One line for each stored scan in the period, newest first, without bots. With \`interval\`, one line for each interval of the timeline. Defaults to the last ${defaultDays} days.`,
    permission: 'ANALYTICS_READ',
    query: exportQuery,
    body: noBody,
    responses: {
      200: {
        description: 'One line for each scan or interval.',
        headers: ['Content-Disposition'],
        files: {
          'text/csv': {
            example: 'date,scans,uniqueScans\n2024-01-01,45,38\n',
          },
        },
      },
    },
    read: readAnalytics,
    handle: async ({ path: { orgId, id }, query, run, streamed }) => {
      const { filter, rest } = filterIn(query);
      const { separator, bom, ...asked } = rest;
      const dialect = { separator, bom };
      const variables = { organizationId: orgId, qrCodeId: id, ...asked };
      const headers = {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="scans.csv"',
      };
      return query.interval
        ? new Response(encoder.encode(await timelineCsv({ ...variables, filter }, dialect, run)), {
            headers,
          })
        : streamed(await scansCsv(variables, filter, dialect, run), headers);
    },
  }),
];

export async function timelineCsv(
  variables: GetTimelineQueryVariables,
  dialect: CsvDialect,
  run: Run,
): Promise<string> {
  const { organization } = await run(GetTimelineDocument, variables);
  return linesOf(found(organization?.analytics).timeline, pointColumns, dialect, true);
}

/** Streams the scans page by page. Permission errors are thrown before streaming starts. */
async function scansCsv(
  variables: FindPeriodQueryVariables,
  filter: ScanValueFilter | undefined,
  dialect: CsvDialect,
  run: Run,
): Promise<AsyncIterable<Uint8Array>> {
  const inPeriod = await fixPeriod(variables, run);
  const wanted = scanValuesOf(filter ?? {});
  // Pages are read by code and time; no index would find the scans that match sooner.
  const read = async (after?: string): Promise<Page> => {
    const page = await readScanPage({ ...inPeriod, after }, run);
    const matches = (scan: Page['nodes'][number]) =>
      wanted.every(([field, values]) => values.includes(scan[field] ?? ''));
    return { ...page, nodes: page.nodes.filter(matches) };
  };
  return linesFrom(await read(), dialect, read);
}

/** The same with the first and last moment of the period, which does not move while it is exported. */
export async function fixPeriod(
  variables: FindPeriodQueryVariables,
  run: Run,
): Promise<ExportScansQueryVariables> {
  const { organizationId, qrCodeId } = variables;
  const { organization } = await run(FindPeriodDocument, variables);
  const { start, end } = found(organization?.analytics).period;
  return { organizationId, qrCodeId, startDate: start, endDate: end };
}

export async function readScanPage(variables: ExportScansQueryVariables, run: Run): Promise<Page> {
  const { organization } = await run(ExportScansDocument, variables);
  return found(organization?.scans);
}

async function* linesFrom(
  first: Page,
  dialect: CsvDialect,
  next: (after: string) => Promise<Page>,
): AsyncGenerator<Uint8Array> {
  yield encoder.encode(linesOfScans([], dialect, true));
  let page = first;
  for (;;) {
    yield encoder.encode(linesOfScans(page.nodes, dialect));
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || endCursor == null) return;
    page = await next(endCursor);
  }
}

/** The lines of scans; with `header`, below the names of the columns. */
export const linesOfScans = (scans: Page['nodes'], dialect: CsvDialect, header = false): string =>
  linesOf(scans, scanColumns, dialect, header);

/** Cells that a spreadsheet would run as a formula get a leading apostrophe. */
const linesOf = (
  rows: readonly object[],
  columns: string[],
  dialect: CsvDialect,
  header = false,
): string =>
  (header ? startOf(dialect) : '') +
  stringify([...rows], {
    delimiter: delimiterOf(dialect),
    columns,
    header,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
