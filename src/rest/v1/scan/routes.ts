// REST v1: individual scans.
import type { z } from 'zod';
import { invalid } from '../../../core/errors.ts';
import { scanFilter } from '../../../domain/scan/shape.ts';
import { text } from '../../../domain/text/text.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { pageResponse } from '../../http/pagination.ts';
import { noBody, route } from '../../route.ts';
import { found } from '../../run.ts';
import { readAnalytics } from '../analytics/routes.ts';
import { flag, pageOf, pageQuery } from '../shared/page-schemas.ts';
import { ListScansDocument, RestScanFragmentDoc } from './operations.generated.ts';

export const scanSchema = fragmentShape(RestScanFragmentDoc, {
  example: {
    id: 'scn_01hm6xq8e0f9vb5w3y7k2n4p6r',
    scannedAt: '2024-01-15T14:30:00Z',
    country: 'US',
    region: 'New York',
    city: 'New York',
    device: 'mobile',
    os: 'iOS',
    browser: 'Safari',
    language: 'en-US',
    referrer: 'direct',
    target: 'https://example.com',
    unique: true,
  },
});

const cursor = (where: string) =>
  text({ max: 1_000 })
    .optional()
    .meta({ description: `Cursor from a Link header: ${where}. Overrides \`page\`.` });

const scansQuery = pageQuery.extend({
  ...scanFilter.shape,
  after: cursor('returns the scans after it'),
  before: cursor('returns the scans before it'),
  bots: flag(scanFilter.shape.bots.description),
});

type Position = Pick<z.output<typeof scansQuery>, 'page' | 'limit' | 'after' | 'before'>;

/** Pagination arguments: relative to a cursor, or by page number from the newest scan. */
function positionOf({ page, limit, after, before }: Position) {
  if (after !== undefined && before !== undefined) {
    throw invalid('after', 'cannot be combined with before');
  }
  if (before !== undefined) return { last: limit, before };
  return after === undefined
    ? { first: limit, offset: (page - 1) * limit }
    : { first: limit, after };
}

export const scanRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/{id}/scans',
    operationId: 'listScans',
    tag: 'Analytics',
    summary: 'List scans of a QR code',
    description:
      'Individual scans, newest first: all that are stored, or those in a period. The links `next` and `prev` in the Link header use cursors, so new scans do not shift the pages.',
    permission: 'ANALYTICS_READ',
    query: scansQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page of scans.',
        headers: ['Link'],
        schema: pageOf('ScanPage', 'scans', scanSchema),
      },
    },
    read: readAnalytics,
    handle: async ({ path: { orgId, id }, query, run, url }) => {
      const { page, limit, after, before, ...filter } = query;
      const { organization } = await run(ListScansDocument, {
        organizationId: orgId,
        qrCodeId: id,
        ...positionOf({ page, limit, after, before }),
        ...filter,
      });
      const scans = found(organization?.scans);
      const { startCursor, endCursor, hasNextPage } = scans.pageInfo;
      return pageResponse('scans', scans, { page, limit }, url, {
        before: startCursor,
        after: hasNextPage ? endCursor : null,
      });
    },
  }),
];
