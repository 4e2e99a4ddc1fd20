// REST v1: scans, counted.
import type { z } from 'zod';
import { noBody, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import {
  FindAnalyticsDocument,
  GetAnalyticsDocument,
  type GetAnalyticsQueryVariables,
} from './operations.generated.ts';
import { analyticsQuery, organizationAnalyticsSchema, qrCodeAnalyticsSchema } from './schemas.ts';

interface Path {
  orgId: string;
  id: string;
}

const codes = '/organizations/{orgId}/qr-codes';
const usual =
  'Left out, `startDate` and `endDate` make it the last 30 days. Lists hold up to 100 values, the most frequent first, each with its percentage of all scans of the period.';

/** Whether there is such a code, for whoever may see its analytics. */
export const readAnalytics = {
  permission: 'ANALYTICS_READ',
  find: async ({ orgId, id }: Path, run: Run) => {
    const ids = { organizationId: orgId, qrCodeId: id };
    const { organization } = await run(FindAnalyticsDocument, ids);
    return found(organization?.analytics);
  },
} as const;

async function read(variables: GetAnalyticsQueryVariables, run: Run) {
  const { organization } = await run(GetAnalyticsDocument, variables);
  return found(organization?.analytics);
}

const answer = (schema: z.ZodType) => ({ 200: { description: 'The analytics.', schema } });

export const analyticsRoutes = [
  route({
    method: 'get',
    path: `${codes}/analytics`,
    operationId: 'getOrganizationAnalytics',
    tag: 'Analytics',
    summary: 'Scans of all QR codes, counted',
    description: `${usual} Scans of codes that were deleted since are in it.`,
    permission: 'ANALYTICS_READ',
    query: analyticsQuery,
    body: noBody,
    answers: answer(organizationAnalyticsSchema),
    handle: async ({ path: { orgId: organizationId }, query, run }) => {
      const analytics = await read({ organizationId, ...query }, run);
      return Response.json({ organizationId, ...analytics });
    },
  }),
  route({
    method: 'get',
    path: `${codes}/{id}/analytics`,
    operationId: 'getQrCodeAnalytics',
    tag: 'Analytics',
    summary: 'Scans of a QR code, counted',
    description: usual,
    permission: 'ANALYTICS_READ',
    query: analyticsQuery,
    body: noBody,
    answers: answer(qrCodeAnalyticsSchema),
    read: readAnalytics,
    handle: async ({ path: { orgId: organizationId, id: qrCodeId }, query, run }) => {
      const analytics = await read({ organizationId, qrCodeId, ...query }, run);
      return Response.json({ qrCodeId, ...analytics });
    },
  }),
];
