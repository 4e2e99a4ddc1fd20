// REST v1: shared reports.
import { z } from 'zod';
import { newRestReport, sharedReportChange } from '../../../domain/shared-report/shape.ts';
import { dateTimeText } from '../../../domain/time/date-time.ts';
import { editRoutes } from '../../edit-routes.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { unlessSeen } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { deleted, notModified, olderVersion } from '../../http/responses.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import {
  CreateSharedReportDocument,
  DeleteSharedReportDocument,
  GetSharedReportDocument,
  ListSharedReportsDocument,
  RestNewReportLinkFragmentDoc,
  type RestSharedReportFragment,
  RestSharedReportFragmentDoc,
  RestSharedReportLinkFragmentDoc,
  RotateSharedReportLinkDocument,
  UpdateSharedReportDocument,
} from './operations.generated.ts';

interface Path {
  orgId: string;
  id: string;
}

const list = '/organizations/{orgId}/reports';
const one = `${list}/{id}` as const;
const tag = 'Shared reports';

const example = { name: 'Summer campaign', days: 30, timeZone: 'Europe/Berlin' };

const reportSchema = fragmentShape(RestSharedReportFragmentDoc, { example });

const link = {
  sharedReport: example,
  url: 'https://qr.example.com/reports/Zq3xV1n0T5uY7wA2bC4dEg',
};

const createdSchema = fragmentShape(RestSharedReportLinkFragmentDoc, { example: link });
const rotatedSchema = fragmentShape(RestNewReportLinkFragmentDoc, { example: link });

const currentReport: ResponseDescription = {
  id: 'CurrentSharedReport',
  description: 'The shared report as it is now.',
  schema: reportSchema,
  headers: ['ETag'],
};

const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

const getReport = async (path: Path, run: Run) => {
  const { organization } = await run(GetSharedReportDocument, ids(path));
  return found(organization?.sharedReport);
};

const read = { permission: 'ANALYTICS_READ', find: getReport } as const;

/** The response for a report; its version is only in the ETag. */
function reportResponse(
  headers: Headers,
  report: RestSharedReportFragment & { version: number },
): Response {
  const { version, ...shown } = report;
  return unlessSeen(headers, shown, version);
}

export const sharedReportRoutes = [
  route({
    method: 'get',
    path: list,
    operationId: 'listSharedReports',
    tag,
    summary: 'List shared reports',
    permission: 'ANALYTICS_READ',
    query: pageQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page of shared reports, newest first.',
        schema: pageOf('SharedReportPage', 'sharedReports', reportSchema),
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListSharedReportsDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('sharedReports', found(organization).sharedReports, { page, limit }, url);
    },
  }),
  route({
    method: 'post',
    path: list,
    operationId: 'createSharedReport',
    tag,
    summary: 'Create a shared report',
    description: 'Anybody with the link can open the report.',
    permission: 'QR_CODES_WRITE',
    shows: 'ANALYTICS_READ',
    query: noQuery,
    body: newRestReport,
    returnsSecret: true,
    responses: { 201: { description: 'The report and its link.', schema: createdSchema } },
    handle: async ({ path: { orgId }, body, run }) => {
      const { createSharedReport } = await run(CreateSharedReportDocument, {
        input: { organizationId: orgId, ...body },
      });
      return Response.json(createSharedReport, { status: 201 });
    },
  }),
  route({
    method: 'get',
    path: one,
    operationId: 'getSharedReport',
    tag,
    summary: 'Get a shared report',
    permission: 'ANALYTICS_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: currentReport, 304: notModified },
    read,
    handle: async ({ path, headers, run }) => reportResponse(headers, await getReport(path, run)),
  }),
  ...editRoutes({
    path: one,
    operationId: 'updateSharedReport',
    patchId: 'patchSharedReport',
    tag,
    summary: 'Update a shared report',
    description: 'Omitted fields keep their value. One of somebody else needs an admin.',
    permission: 'QR_CODES_WRITE',
    shows: 'ANALYTICS_READ',
    body: sharedReportChange,
    responses: { 200: currentReport },
    failures: { 412: olderVersion },
    read,
    edit: {
      shown: reportSchema,
      moving: z.object({ lastOpenedAt: dateTimeText.nullable(), updatedAt: dateTimeText }),
      find: getReport,
    },
    handle: async ({ path, body, expectedVersions, run }) => {
      const { updateSharedReport } = await run(UpdateSharedReportDocument, {
        input: { ...ids(path), ...body, expectedVersions },
      });
      return reportResponse(new Headers(), updateSharedReport.sharedReport);
    },
  }),
  route({
    method: 'post',
    path: `${one}/rotate-link`,
    operationId: 'rotateSharedReportLink',
    tag,
    summary: 'Replace the link of a shared report',
    description: 'The old link stops working immediately.',
    permission: 'QR_CODES_WRITE',
    shows: 'ANALYTICS_READ',
    query: noQuery,
    body: noBody,
    returnsSecret: true,
    read,
    responses: { 200: { description: 'The report and its new link.', schema: rotatedSchema } },
    handle: async ({ path, run }) => {
      const { rotateSharedReportLink } = await run(RotateSharedReportLinkDocument, {
        input: ids(path),
      });
      return Response.json(rotateSharedReportLink);
    },
  }),
  route({
    method: 'delete',
    path: one,
    operationId: 'deleteSharedReport',
    tag,
    summary: 'Delete a shared report',
    description: 'Its link stops working immediately and forever.',
    permission: 'QR_CODES_WRITE',
    query: noQuery,
    body: noBody,
    responses: { 204: deleted },
    handle: async ({ path, run }) => {
      await run(DeleteSharedReportDocument, { input: ids(path) });
      return new Response(null, { status: 204 });
    },
  }),
];
