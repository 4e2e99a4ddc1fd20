// REST v1: analytics.
import type { z } from 'zod';
import { defaultDays } from '../../../domain/analytics/limits.ts';
import { maxValues } from '../../../domain/analytics/values.ts';
import { noBody, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import {
  FindAnalyticsDocument,
  GetAnalyticsDocument,
  type GetAnalyticsQueryVariables,
} from './operations.generated.ts';
import { filterIn } from './query-filter.ts';
import {
  includedIn,
  organizationAnalyticsQuery,
  organizationAnalyticsSchema,
  qrCodeAnalyticsQuery,
  qrCodeAnalyticsSchema,
} from './schemas.ts';

interface Path {
  orgId: string;
  id: string;
}

const codes = '/organizations/{orgId}/qr-codes';
const defaults = `Defaults to the last ${defaultDays} days. Lists hold up to ${maxValues} values, most frequent first, each with its share of all scans in the period.`;

const filters =
  'A parameter given several times matches any of its values, `tags` all of them. Filters by values of scans, and `include=regions`, read single scans, and fail with 400 for a period of which some are deleted.';

/** Checks that the QR code exists, for callers who may see its analytics. */
export const readAnalytics = {
  permission: 'ANALYTICS_READ',
  find: async ({ orgId, id }: Path, run: Run) => {
    const ids = { organizationId: orgId, qrCodeId: id };
    const { organization } = await run(FindAnalyticsDocument, ids);
    return found(organization?.analytics);
  },
} as const;

async function read(
  ids: Pick<GetAnalyticsQueryVariables, 'organizationId' | 'qrCodeId'>,
  query: z.output<typeof organizationAnalyticsQuery>,
  run: Run,
) {
  const { include, ...given } = query;
  const { filter, rest } = filterIn(given);
  const { organization } = await run(GetAnalyticsDocument, {
    ...ids,
    ...rest,
    filter,
    ...includedIn(include),
    comparison: rest.compareTo !== undefined,
  });
  return found(organization?.analytics);
}

const describe = (schema: z.ZodType) => ({
  200: { description: 'Scan statistics for the period.', schema },
});

export const analyticsRoutes = [
  route({
    method: 'get',
    path: `${codes}/analytics`,
    operationId: 'getOrganizationAnalytics',
    tag: 'Analytics',
    summary: 'Get analytics of all QR codes',
    description: `${defaults} Includes scans of QR codes that have been deleted since, unless they are filtered. ${filters}`,
    permission: 'ANALYTICS_READ',
    query: organizationAnalyticsQuery,
    body: noBody,
    responses: describe(organizationAnalyticsSchema),
    handle: async ({ path: { orgId: organizationId }, query, run }) => {
      const analytics = await read({ organizationId }, query, run);
      return Response.json({ organizationId, ...analytics });
    },
  }),
  route({
    method: 'get',
    path: `${codes}/{id}/analytics`,
    operationId: 'getQrCodeAnalytics',
    tag: 'Analytics',
    summary: 'Get analytics of a QR code',
    description: `${defaults} ${filters}`,
    permission: 'ANALYTICS_READ',
    query: qrCodeAnalyticsQuery,
    body: noBody,
    responses: describe(qrCodeAnalyticsSchema),
    read: readAnalytics,
    handle: async ({ path: { orgId: organizationId, id: qrCodeId }, query, run }) => {
      const analytics = await read({ organizationId, qrCodeId }, query, run);
      return Response.json({ qrCodeId, ...analytics });
    },
  }),
];
