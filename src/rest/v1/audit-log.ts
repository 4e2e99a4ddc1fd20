// REST v1: the audit log as a file.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { stringify } from 'csv-stringify/sync';
import { addRoute, noBody, noQuery, type RestEnv } from '../route.ts';
import { found, type Run } from '../run.ts';
import { ExportAuditLogDocument, type ExportAuditLogQuery } from './audit-log.generated.ts';

type Page = NonNullable<ExportAuditLogQuery['organization']>['auditLog'];

const columns = [
  'createdAt',
  'action',
  'targetId',
  'userId',
  'apiKeyId',
  'sessionId',
  'address',
  'requestId',
  'details',
];

export function addAuditLogRoute(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'get',
    path: '/organizations/{orgId}/audit-log/export',
    operationId: 'exportAuditLog',
    tag: 'Organizations',
    summary: 'The audit log as CSV',
    description: 'Newest first. For an ADMIN who is logged in.',
    query: noQuery,
    body: noBody,
    answers: {
      200: {
        description: 'A line for each mutation',
        content: { 'text/csv': { schema: { type: 'string' } } },
      },
    },
    handle: async ({ path: { orgId = '' }, run }) => {
      // Whoever may not see it is told so before the file begins.
      const first = await readPage(orgId, null, run);
      return new Response(
        csvOf(first, (after) => readPage(orgId, after, run)),
        {
          headers: {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': 'attachment; filename="audit-log.csv"',
          },
        },
      );
    },
  });
}

async function readPage(organizationId: string, after: string | null, run: Run): Promise<Page> {
  const { organization } = await run(ExportAuditLogDocument, { organizationId, after });
  return found(organization).auditLog;
}

/** Page by page, as fast as it is read. */
function csvOf(first: Page, next: (after: string) => Promise<Page>): ReadableStream<Uint8Array> {
  let page: Page | undefined = first;
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(`${columns.join(',')}\n`)),
    async pull(controller) {
      if (!page) return controller.close();
      controller.enqueue(encoder.encode(linesOf(page)));
      const { hasNextPage, endCursor } = page.pageInfo;
      page = hasNextPage && endCursor ? await next(endCursor) : undefined;
    },
  });
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
const linesOf = ({ nodes }: Page): string =>
  stringify(
    nodes.map((node) => ({ ...node, details: JSON.stringify(node.details) })),
    { columns, escape_formulas: true },
  );
