// REST v1: API keys.
import { z } from 'zod';
import { apiKeyChange, apiKeyRotation, newApiKey } from '../../../domain/api-key/shape.ts';
import { usageDays, usagePeriod } from '../../../domain/api-key/usage.ts';
import { dateTimeText } from '../../../domain/time/date-time.ts';
import { editRoutes } from '../../edit-routes.ts';
import { unlessSeen } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { notModified, olderVersion } from '../../http/responses.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { optionalWholeNumber, pageOf, pageQuery } from '../shared/page-schemas.ts';
import {
  CreateApiKeyDocument,
  FindApiKeyDocument,
  GetApiKeyDocument,
  GetApiKeyUsageDocument,
  ListApiKeysDocument,
  type RestApiKeyFragment,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
  UpdateApiKeyDocument,
} from './operations.generated.ts';
import {
  apiKeySchema,
  apiKeyUsageSchema,
  createdApiKeySchema,
  rotatedApiKeySchema,
} from './schemas.ts';

const list = '/organizations/{orgId}/api-keys';
const one = `${list}/{id}` as const;
const tag = 'API keys';

const usageQuery = z.strictObject({
  days: optionalWholeNumber(1, usageDays, usagePeriod.shape.days.description ?? ''),
});

interface Path {
  orgId: string;
  id: string;
}

const currentApiKey: ResponseDescription = {
  id: 'CurrentApiKey',
  description: 'The API key as it is now.',
  schema: apiKeySchema,
  headers: ['ETag'],
};

const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

const readApiKey = {
  permission: 'API_KEYS_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindApiKeyDocument, ids(path));
    return found(organization?.apiKey);
  },
} as const;

const getApiKey = async (path: Path, run: Run) => {
  const { organization } = await run(GetApiKeyDocument, ids(path));
  return found(organization?.apiKey);
};

/** The response for a key; its version is only in the ETag. */
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
    responses: {
      200: {
        description: 'A page of API keys, newest first, including revoked ones.',
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
    body: newApiKey,
    returnsSecret: true,
    responses: { 201: { description: 'The API key.', schema: createdApiKeySchema } },
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
    responses: { 200: currentApiKey, 304: notModified },
    read: readApiKey,
    handle: async ({ path, headers, run }) => apiKeyResponse(headers, await getApiKey(path, run)),
  }),
  ...editRoutes({
    path: one,
    operationId: 'updateApiKey',
    patchId: 'patchApiKey',
    tag,
    summary: 'Update an API key',
    description: 'Takes effect with the next request.',
    permission: 'API_KEYS_WRITE',
    body: apiKeyChange,
    responses: { 200: currentApiKey },
    failures: { 412: olderVersion },
    read: readApiKey,
    edit: {
      shown: apiKeySchema,
      moving: z.object({
        lastUsedAt: dateTimeText.nullable(),
        lastAddress: z.string().nullable(),
      }),
      find: getApiKey,
    },
    handle: async ({ path, body, expectedVersions, run }) => {
      const { updateApiKey } = await run(UpdateApiKeyDocument, {
        input: { ...ids(path), ...body, expectedVersions },
      });
      return apiKeyResponse(new Headers(), updateApiKey.apiKey);
    },
  }),
  route({
    method: 'get',
    path: `${one}/usage`,
    operationId: 'getApiKeyUsage',
    tag,
    summary: 'Get the usage of an API key',
    permission: 'API_KEYS_READ',
    query: usageQuery,
    body: noBody,
    responses: { 200: { description: 'Requests by day.', schema: apiKeyUsageSchema } },
    read: readApiKey,
    handle: async ({ path, query, run }) => {
      const { organization } = await run(GetApiKeyUsageDocument, { ...ids(path), ...query });
      return Response.json(found(organization?.apiKey));
    },
  }),
  route({
    method: 'post',
    path: `${one}/rotate`,
    operationId: 'rotateApiKey',
    tag,
    summary: 'Rotate an API key',
    description:
      'Replaces the key with a new one. An API key also needs API_KEYS_READ, unless it rotates itself.',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: apiKeyRotation,
    bodyMayBeEmpty: true,
    returnsSecret: true,
    read: readApiKey,
    responses: {
      200: {
        description: 'The new API key, and the old one.',
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
    description:
      'Takes effect immediately and cannot be undone. Revoking a revoked key is not an error.',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: noBody,
    responses: { 204: { description: 'Revoked.' } },
    handle: async ({ path: { orgId, id }, run }) => {
      await run(RevokeApiKeyDocument, { input: { organizationId: orgId, id } });
      return new Response(null, { status: 204 });
    },
  }),
];
