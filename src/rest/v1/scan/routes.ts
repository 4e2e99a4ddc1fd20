// REST v1: single scans.
import { z } from 'zod';
import { invalid } from '../../../core/errors.ts';
import { text } from '../../../domain/text/text.ts';
import { pageResponse } from '../../http/pagination.ts';
import { noBody, route } from '../../route.ts';
import { found } from '../../run.ts';
import { readAnalytics } from '../analytics/routes.ts';
import { periodQuery, scanDevice } from '../analytics/schemas.ts';
import { dateTime, shown } from '../shared/field-schemas.ts';
import { flag, pageOf, pageQuery } from '../shared/page-schemas.ts';
import { ListScansDocument } from './operations.generated.ts';

const known = (maxLength: number, description: string) =>
  shown(maxLength, `${description} null: not known.`).nullable();

const scanSchema = z
  .object({
    id: z.string().meta({
      pattern: '^scn_[0-9a-z]{26}$',
      maxLength: 30,
      description: 'Names it for good.',
    }),
    scannedAt: dateTime,
    country: known(2, 'ISO 3166-1 alpha-2.'),
    region: known(100, 'Of the country.'),
    city: known(100, 'Of the address.'),
    device: scanDevice.nullable().meta({ description: 'What was scanned with. null: not known.' }),
    os: known(100, 'As `iOS`.'),
    browser: known(100, 'As `Safari`.'),
    language: known(35, 'BCP 47.'),
    referrer: known(253, 'The host of the page that led here, or `direct`.'),
    target: known(500, 'How the address begins where it was led.'),
    unique: z.boolean().meta({
      description: 'The first of this visitor, of this code, on this day (UTC).',
    }),
  })
  .meta({
    id: 'Scan',
    description: 'A scan of a code.',
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
    .meta({ description: `From a Link header: the page ${where} there, whatever \`page\` is.` });

const scansQuery = pageQuery.extend({
  ...periodQuery.shape,
  after: cursor('that begins after'),
  before: cursor('that ends before'),
  bots: flag('true: those of bots instead.'),
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

export const scanRoutes = [
  route({
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
        description: 'A page.',
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
