// REST v1: single scans.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { invalid } from '../../errors.ts';
import { pageResponse } from '../pagination.ts';
import { addRoute, noBody, type RestEnv } from '../route.ts';
import { found } from '../run.ts';
import { readAnalytics } from './analytics.ts';
import { periodQuery } from './analytics-schemas.ts';
import { pageQuery, paginationSchema } from './page-schemas.ts';
import { ListScansDocument } from './scan.generated.ts';

const text = z.string().nullable();

const scanSchema = z
  .object({
    id: z.string(),
    scannedAt: z.iso.datetime(),
    country: text,
    region: text,
    city: text,
    device: z.enum(['mobile', 'tablet', 'desktop', 'other']).nullable(),
    os: text,
    browser: text,
    language: text,
    referrer: text,
    target: text,
    unique: z.boolean(),
  })
  .openapi('Scan');

const cursor = (where: string) =>
  z
    .string()
    .optional()
    .openapi({ description: `From a Link header: the page ${where} there, whatever \`page\` is.` });

const scansQuery = pageQuery.extend({
  ...periodQuery.shape,
  after: cursor('that begins after'),
  before: cursor('that ends before'),
  bots: z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => value === 'true')
    .openapi({ type: 'boolean', default: false, description: 'true: those of bots instead.' }),
});

type Position = Pick<z.output<typeof scansQuery>, 'page' | 'limit' | 'after' | 'before'>;

/** Where the page is: beside a cursor, or counted from the newest scan on. */
function positionOf({ page, limit, after, before }: Position) {
  if (after !== undefined && before !== undefined) {
    throw invalid('after', 'must stand without before');
  }
  if (before !== undefined) return { last: limit, before };
  return after === undefined
    ? { first: limit, offset: (page - 1) * limit }
    : { first: limit, after };
}

export function addScanRoute(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/{id}/scans',
    operationId: 'listScans',
    tag: 'Analytics',
    summary: 'Single scans of a QR code, newest first',
    description:
      'All that are kept, or those of a period. The links `next` and `prev` of the Link header go on from the scans that were shown, so that scans which come meanwhile move nothing.',
    permission: 'ANALYTICS_READ',
    query: scansQuery,
    body: noBody,
    answers: {
      200: {
        description: 'A page; Link (RFC 8288) names first, prev, next, last',
        headers: { Link: { schema: { type: 'string' } } },
        content: {
          'application/json': {
            schema: z.object({ scans: z.array(scanSchema), pagination: paginationSchema }),
          },
        },
      },
    },
    read: readAnalytics,
    handle: async ({ path: { orgId = '', id = '' }, query, run, url }) => {
      const { page, limit, after, before, ...filter } = query;
      const { organization } = await run(ListScansDocument, {
        organizationId: orgId,
        qrCodeId: id,
        ...positionOf({ page, limit, after, before }),
        ...filter,
      });
      const scans = found(organization?.scans);
      const { startCursor, endCursor } = scans.pageInfo;
      return pageResponse('scans', scans, { page, limit }, url, {
        before: startCursor,
        after: endCursor,
      });
    },
  });
}
