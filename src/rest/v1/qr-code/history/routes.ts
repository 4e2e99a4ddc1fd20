// REST v1: versions of a QR code.
import { z } from 'zod';
import { wholeNumber } from '../../../../domain/validation/whole-number.ts';
import { fragmentShape } from '../../../fragment-shape.ts';
import { expectedVersions } from '../../../http/conditional.ts';
import { pageResponse } from '../../../http/pagination.ts';
import { olderVersion } from '../../../http/responses.ts';
import { noBody, noQuery, route } from '../../../route.ts';
import { found } from '../../../run.ts';
import { pageOf, pageQuery } from '../../shared/page-schemas.ts';
import { currentQrCode, ids, one, qrCodeResponse, qrCodeTag, readQrCode } from '../routes.ts';
import {
  ListQrCodeVersionsDocument,
  type RestQrCodeVersionFragment,
  RestQrCodeVersionFragmentDoc,
  RevertQrCodeDocument,
} from './operations.generated.ts';

const versionSchema = fragmentShape(RestQrCodeVersionFragmentDoc, {
  example: {
    number: 3,
    source: 'DASHBOARD',
    userName: 'Ada Lovelace',
    apiKeyId: null,
    apiKeyName: null,
    changes: [
      {
        field: 'data',
        from: { url: 'https://example.com/spring' },
        to: { url: 'https://example.com/summer' },
      },
    ],
  },
});

const revertSchema = z
  .strictObject({
    version: wholeNumber(1, 2_147_483_647).meta({
      description: 'Number of the version to bring back.',
    }),
  })
  .meta({
    id: 'RevertQrCode',
    description: 'The version to bring back.',
    example: { version: 1 },
  });

/** The content is `data` in REST. */
const versionJson = ({ changes, ...version }: RestQrCodeVersionFragment) => ({
  ...version,
  changes: changes.map(({ field, ...change }) => ({
    field: field.replace(/^content(?=\.|$)/, 'data'),
    ...change,
  })),
});

export const qrCodeHistoryRoutes = [
  route({
    method: 'get',
    path: `${one}/versions`,
    operationId: 'listQrCodeVersions',
    tag: qrCodeTag,
    summary: 'List the versions of a QR code',
    description:
      'What the QR code was after each change, newest first: who changed it, when, from where, and each changed field. The newest 500 are kept. Passwords are never shown, only that they changed.',
    permission: 'QR_CODES_READ',
    query: pageQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page of versions.',
        headers: ['Link'],
        schema: pageOf('QrCodeVersionPage', 'versions', versionSchema),
      },
    },
    read: readQrCode,
    handle: async ({ path, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListQrCodeVersionsDocument, {
        ...ids(path),
        first: limit,
        offset: (page - 1) * limit,
      });
      const { nodes, totalCount } = found(organization?.qrCode).versions;
      const list = { nodes: nodes.map(versionJson), totalCount };
      return pageResponse('versions', list, { page, limit }, url);
    },
  }),
  route({
    method: 'post',
    path: `${one}/revert`,
    operationId: 'revertQrCode',
    tag: qrCodeTag,
    summary: 'Bring back an earlier version of a QR code',
    description:
      'Restores content, style, routing with its password, status, folder, tags, name, metadata and notes of the version. The result is a new version, checked like any edit.',
    permission: 'QR_CODES_WRITE',
    shows: 'QR_CODES_READ',
    query: noQuery,
    body: revertSchema,
    ifMatch: true,
    responses: { 200: currentQrCode },
    failures: {
      409: 'The version has a folder or a logo that does not exist anymore, the QR code is in the trash, or the Idempotency-Key was used for another request.',
      412: olderVersion,
      422: 'The version would be rejected as an edit today; `details` names its fields.',
    },
    read: readQrCode,
    handle: async ({ path, body: { version }, headers, run }) => {
      const { revertQrCode } = await run(RevertQrCodeDocument, {
        input: {
          ...ids(path),
          version,
          expectedVersions: expectedVersions(headers.get('if-match')),
        },
      });
      return qrCodeResponse(revertQrCode.qrCode);
    },
  }),
];
