// REST v1: audit log export.
import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { auditAction, auditLogFilter, maxActions } from '../../../domain/audit/filter.ts';
import { type CsvDialect, delimiterOf, startOf } from '../../../domain/csv/dialect.ts';
import { paginate } from '../../http/paginate.ts';
import { noBody, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { csvQuery } from '../shared/csv-query.ts';
import { repeatable } from '../shared/page-schemas.ts';
import { ExportAuditLogDocument, type ExportAuditLogQuery } from './operations.generated.ts';

type Page = NonNullable<ExportAuditLogQuery['organization']>['auditLog'];
type Entry = Page['edges'][number]['node'];

const columns = [
  'createdAt',
  'action',
  'targetId',
  'userId',
  'apiKeyId',
  'sessionId',
  'address',
  'requestId',
  'targets',
  'details',
];

const actions = repeatable(auditAction, {
  max: maxActions,
  description: 'Mutation or other action. Repeat it for several.',
});

export const auditLogRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/audit-log/export',
    operationId: 'exportAuditLog',
    inDashboard: true,
    tag: 'Organizations',
    summary: 'Export the audit log as CSV',
    description:
      'Newest first, all entries or those that match the filters. Only for logged-in admins.',
    query: csvQuery.extend({ ...auditLogFilter.shape, actions }),
    body: noBody,
    responses: {
      200: {
        description: 'One line for each entry.',
        headers: ['Content-Disposition'],
        files: {
          'text/csv': {
            example: `${columns.join(',')}\n`,
          },
        },
      },
    },
    handle: async ({ path: { orgId }, query, run, streamed }) => {
      const { separator, bom, actions, ...filters } = query;
      const filter = { ...filters, ...(actions && { actions: [actions].flat() }) };
      const dialect = { separator, bom };
      const read = (after: string | null) => readPage({ orgId, filter, after }, run);
      // Errors such as missing permissions must come before streaming starts.
      const first = await read(null);
      return streamed(csvOf(first, dialect, read), {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit-log.csv"',
      });
    },
  }),
];

interface PageOf {
  orgId: string;
  filter: z.output<typeof auditLogFilter>;
  after: string | null;
}

async function readPage({ orgId: organizationId, ...page }: PageOf, run: Run): Promise<Page> {
  const { organization } = await run(ExportAuditLogDocument, { organizationId, ...page });
  return found(organization).auditLog;
}

async function* csvOf(
  first: Page,
  dialect: CsvDialect,
  read: (after: string) => Promise<Page>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${startOf(dialect)}${columns.join(delimiterOf(dialect))}\n`);
  for await (const entries of paginate(first, read))
    yield encoder.encode(linesOf(entries, dialect));
}

/** Cells that a spreadsheet would run as a formula get a leading apostrophe. */
const linesOf = (entries: Entry[], dialect: CsvDialect): string =>
  stringify(
    entries.map(({ targets, details, ...entry }) => ({
      ...entry,
      targets: JSON.stringify(targets),
      details: JSON.stringify(details),
    })),
    { columns, delimiter: delimiterOf(dialect), escape_formulas: true },
  );
