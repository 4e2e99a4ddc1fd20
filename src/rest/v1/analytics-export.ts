// REST v1: scans as a file.
import { stringify } from 'csv-stringify/sync';
import { addRoute, noBody, type Routes } from '../route.ts';
import { found, type Run } from '../run.ts';
import { GetTimelineDocument, type GetTimelineQueryVariables } from './analytics.generated.ts';
import { readAnalytics } from './analytics.ts';
import { interval, periodQuery } from './analytics-schemas.ts';
import {
  ExportScansDocument,
  type ExportScansQuery,
  type ExportScansQueryVariables,
  FindPeriodDocument,
} from './scan.generated.ts';

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

const exportQuery = periodQuery.extend({
  interval: interval.meta({
    type: 'string',
    enum: ['day', 'week', 'month'],
    description: 'Given: a line for each point of the timeline instead of each scan.',
  }),
});

export function addAnalyticsExportRoute(routes: Routes): void {
  addRoute(routes, {
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/{id}/analytics/export',
    operationId: 'exportAnalytics',
    tag: 'Analytics',
    summary: 'Scans of a QR code as CSV',
    description:
      'A line for each scan of the period that is kept, newest first, without those of bots. With `interval`: a line for each point of the timeline. Left out, `startDate` and `endDate` make it the last 30 days.',
    permission: 'ANALYTICS_READ',
    query: exportQuery,
    body: noBody,
    answers: {
      200: {
        description: 'A line for each scan, or each point.',
        headers: ['Content-Disposition'],
        files: {
          'text/csv': {
            example: 'date,scans,uniqueScans\n2024-01-01,45,38\n',
          },
        },
      },
    },
    read: readAnalytics,
    handle: async ({ path: { orgId = '', id = '' }, query, run, streamed }) => {
      const variables = { organizationId: orgId, qrCodeId: id, ...query };
      const headers = {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="scans.csv"',
      };
      return query.interval
        ? new Response(await timelineCsv(variables, run), { headers })
        : streamed(await scansCsv(variables, run), headers);
    },
  });
}

async function timelineCsv(variables: GetTimelineQueryVariables, run: Run): Promise<string> {
  const { organization } = await run(GetTimelineDocument, variables);
  return linesOf(found(organization?.analytics).timeline, pointColumns, true);
}

/** The lines page by page, as fast as they are read; whoever may not see them is told so before. */
async function scansCsv(
  variables: ExportScansQueryVariables,
  run: Run,
): Promise<AsyncIterable<Uint8Array>> {
  const { organization } = await run(FindPeriodDocument, variables);
  const { period } = found(organization?.analytics);
  const inPeriod = { ...variables, startDate: period.start, endDate: period.end, timeZone: null };
  const first = await readPage(inPeriod, run);
  return linesFrom(first, (after) => readPage({ ...inPeriod, after }, run));
}

async function readPage(variables: ExportScansQueryVariables, run: Run): Promise<Page> {
  const { organization } = await run(ExportScansDocument, variables);
  return found(organization?.scans);
}

async function* linesFrom(
  first: Page,
  next: (after: string) => Promise<Page>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(linesOf([], scanColumns, true));
  let page = first;
  for (;;) {
    yield encoder.encode(linesOf(page.nodes, scanColumns));
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || endCursor == null) return;
    page = await next(endCursor);
  }
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
const linesOf = (rows: readonly object[], columns: string[], header = false): string =>
  stringify([...rows], {
    columns,
    header,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
