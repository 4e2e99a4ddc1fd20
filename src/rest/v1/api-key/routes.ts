// REST v1: API keys.
import { notModified, olderVersion } from '../../http/answers.ts';
import { expectedVersions, unlessSeen } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { noBody, noQuery, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import {
  CreateApiKeyDocument,
  FindApiKeyDocument,
  GetApiKeyDocument,
  ListApiKeysDocument,
  type RestApiKeyFragment,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
  UpdateApiKeyDocument,
} from './operations.generated.ts';
import {
  apiKeySchema,
  createApiKeySchema,
  createdApiKeySchema,
  rotateApiKeySchema,
  rotatedApiKeySchema,
  updateApiKeySchema,
} from './schemas.ts';

const list = '/organizations/{orgId}/api-keys';
const one = `${list}/{id}` as const;
const tag = 'API keys';

interface Path {
  orgId: string;
  id: string;
}

const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

const readApiKey = {
  permission: 'API_KEYS_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindApiKeyDocument, ids(path));
    return found(organization?.apiKey);
  },
} as const;

/** The answer of one key, whose version stands in the ETag alone. */
function apiKeyResponse(headers: Headers, key: RestApiKeyFragment & { version: number }): Response {
  const { version, ...shown } = key;
  return unlessSeen(headers, shown, version);
}

export const apiKeyRoutes = [
  route({
    method: 'get',
    path: list,
    operationId: 'listApiKeys',
    tag,
    summary: 'List API keys',
    permission: 'API_KEYS_READ',
    query: pageQuery,
    body: noBody,
    answers: {
      200: {
        description: 'A page, newest first, revoked ones included.',
        schema: pageOf('ApiKeyPage', 'apiKeys', apiKeySchema),
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListApiKeysDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('apiKeys', found(organization).apiKeys, { page, limit }, url);
    },
  }),
  route({
    method: 'post',
    path: list,
    operationId: 'createApiKey',
    tag,
    summary: 'Create an API key',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: createApiKeySchema,
    answersSecret: true,
    answers: { 201: { description: 'The key.', schema: createdApiKeySchema } },
    handle: async ({ path: { orgId }, body, run }) => {
      const { createApiKey } = await run(CreateApiKeyDocument, {
        input: { organizationId: orgId, ...body },
      });
      return Response.json(createApiKey, { status: 201 });
    },
  }),
  route({
    method: 'get',
    path: one,
    operationId: 'getApiKey',
    tag,
    summary: 'Get an API key',
    permission: 'API_KEYS_READ',
    query: noQuery,
    body: noBody,
    answers: {
      200: { description: 'The key.', schema: apiKeySchema, headers: ['ETag'] },
      304: notModified,
    },
    read: readApiKey,
    handle: async ({ path, headers, run }) => {
      const { organization } = await run(GetApiKeyDocument, ids(path));
      return apiKeyResponse(headers, found(organization?.apiKey));
    },
  }),
  route({
    method: 'put',
    path: one,
    operationId: 'updateApiKey',
    tag,
    summary: 'Change an API key',
    description: 'Fields left out keep their value. Counts from the next request on.',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: updateApiKeySchema,
    answers: {
      200: { description: 'The key as it is now.', schema: apiKeySchema, headers: ['ETag'] },
    },
    failures: { 412: olderVersion },
    read: readApiKey,
    handle: async ({ path, body, headers, run }) => {
      const { updateApiKey } = await run(UpdateApiKeyDocument, {
        input: {
          ...ids(path),
          ...body,
          expectedVersions: expectedVersions(headers.get('if-match')),
        },
      });
      return apiKeyResponse(new Headers(), updateApiKey.apiKey);
    },
  }),
  route({
    method: 'post',
    path: `${one}/rotate`,
    operationId: 'rotateApiKey',
    tag,
    summary: 'Replace an API key by a new one',
    description: 'A key needs API_KEYS_READ, too, unless it replaces itself.',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: rotateApiKeySchema,
    bodyMayBeEmpty: true,
    answersSecret: true,
    read: readApiKey,
    answers: {
      200: {
        description: 'The new key, and the old one as it is now.',
        schema: rotatedApiKeySchema,
      },
    },
    handle: async ({ path: { orgId, id }, body, run }) => {
      const { rotateApiKey } = await run(RotateApiKeyDocument, {
        input: { organizationId: orgId, id, ...body },
      });
      return Response.json(rotateApiKey);
    },
  }),
  route({
    method: 'delete',
    path: one,
    operationId: 'revokeApiKey',
    tag,
    summary: 'Revoke an API key',
    description: 'At once and for good. Doing it again is no error.',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: noBody,
    answers: { 204: { description: 'Revoked.' } },
    handle: async ({ path: { orgId, id }, run }) => {
      await run(RevokeApiKeyDocument, { input: { organizationId: orgId, id } });
      return new Response(null, { status: 204 });
    },
  }),
];
