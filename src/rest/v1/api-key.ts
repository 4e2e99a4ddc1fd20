// REST v1: API keys.
import { pageResponse } from '../pagination.ts';
import { addRoute, noBody, noQuery, type Routes } from '../route.ts';
import { found } from '../run.ts';
import {
  CreateApiKeyDocument,
  FindApiKeyDocument,
  ListApiKeysDocument,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
} from './api-key.generated.ts';
import {
  apiKeySchema,
  createApiKeySchema,
  createdApiKeySchema,
  rotateApiKeySchema,
  rotatedApiKeySchema,
} from './api-key-schemas.ts';
import { pageOf, pageQuery } from './page-schemas.ts';

const list = '/organizations/{orgId}/api-keys';
const tag = 'API keys';

export function addApiKeyRoutes(routes: Routes): void {
  addRoute(routes, {
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
    handle: async ({ path: { orgId = '' }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListApiKeysDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('apiKeys', found(organization).apiKeys, { page, limit }, url);
    },
  });

  addRoute(routes, {
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
    handle: async ({ path: { orgId = '' }, body, run }) => {
      const { createApiKey } = await run(CreateApiKeyDocument, {
        input: { organizationId: orgId, ...body },
      });
      return Response.json(createApiKey, { status: 201 });
    },
  });

  addRoute(routes, {
    method: 'post',
    path: `${list}/{id}/rotate`,
    operationId: 'rotateApiKey',
    tag,
    summary: 'Replace an API key by a new one',
    description: 'A key needs API_KEYS_READ, too, unless it replaces itself.',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: rotateApiKeySchema,
    bodyMayBeEmpty: true,
    answersSecret: true,
    read: {
      permission: 'API_KEYS_READ',
      find: async ({ id = '' }, run) => found((await run(FindApiKeyDocument, { id })).node),
    },
    answers: {
      200: {
        description: 'The new key, and the old one as it is now.',
        schema: rotatedApiKeySchema,
      },
    },
    handle: async ({ path: { orgId = '', id = '' }, body, run }) => {
      const { rotateApiKey } = await run(RotateApiKeyDocument, {
        input: { organizationId: orgId, id, ...body },
      });
      return Response.json(rotateApiKey);
    },
  });

  addRoute(routes, {
    method: 'delete',
    path: `${list}/{id}`,
    operationId: 'revokeApiKey',
    tag,
    summary: 'Revoke an API key',
    description: 'At once and for good. Doing it again is no error.',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: noBody,
    answers: { 204: { description: 'Revoked.' } },
    handle: async ({ path: { orgId = '', id = '' }, run }) => {
      await run(RevokeApiKeyDocument, { input: { organizationId: orgId, id } });
      return new Response(null, { status: 204 });
    },
  });
}
