// REST v1: API keys.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { parseTime } from '../../domain/time.ts';
import { pageResponse } from '../pagination.ts';
import { addRoute, noBody, noQuery, type RestEnv } from '../route.ts';
import { found } from '../run.ts';
import {
  CreateApiKeyDocument,
  FindApiKeyDocument,
  ListApiKeysDocument,
  type RestApiKeyFragment,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
} from './api-key.generated.ts';
import { pageQuery, paginationSchema } from './page-schemas.ts';

const list = '/organizations/{orgId}/api-keys';
const tag = 'API keys';

const permissions = z.enum([
  'ORGANIZATION_READ',
  'QR_CODES_READ',
  'QR_CODES_WRITE',
  'ANALYTICS_READ',
  'WEBHOOKS_READ',
  'WEBHOOKS_WRITE',
  'API_KEYS_READ',
  'API_KEYS_WRITE',
]);

const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    preview: z.string(),
    permissions: z.array(permissions),
    allowedIps: z.array(z.string()),
    status: z.enum(['ACTIVE', 'EXPIRED', 'REVOKED']),
    createdAt: z.iso.datetime(),
    createdBy: z.object({ id: z.string(), name: z.string() }).nullable(),
    lastUsedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .openapi('ApiKey') satisfies z.ZodType<RestApiKeyFragment>;

const dateTime = z
  .string()
  .refine(
    (text) => parseTime(text) !== undefined,
    'must be an ISO 8601 date-time with an offset: 2024-01-15T10:30:00Z',
  )
  .openapi({ format: 'date-time' });

const createApiKeySchema = z
  .strictObject({
    name: z.string(),
    permissions: z.array(permissions).nullish(),
    expiresAt: dateTime.nullish(),
    allowedIps: z.array(z.string()).nullish(),
  })
  .openapi('CreateApiKey', { example: { name: 'Website', permissions: ['QR_CODES_READ'] } });

const overlapRange = 'must be from 0 to 2592000, which is 30 days';
const rotateApiKeySchema = z
  .strictObject({
    overlapSeconds: z.int().min(0, overlapRange).max(2_592_000, overlapRange).nullish(),
  })
  .openapi('RotateApiKey', { example: { overlapSeconds: 3600 } });

const secret = z.string().openapi({ description: 'The whole key, shown only here.' });
const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});

export function addApiKeyRoutes(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'get',
    path: list,
    operationId: 'listApiKeys',
    tag,
    summary: 'List API keys',
    permission: 'API_KEYS_READ',
    query: pageQuery,
    body: noBody,
    answers: {
      200: answer(
        'A page, newest first, revoked ones included',
        z.object({ apiKeys: z.array(apiKeySchema), pagination: paginationSchema }),
      ),
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

  addRoute(app, {
    method: 'post',
    path: list,
    operationId: 'createApiKey',
    tag,
    summary: 'Create an API key',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: createApiKeySchema,
    answersSecret: true,
    answers: { 201: answer('The key', z.object({ apiKey: apiKeySchema, secret })) },
    handle: async ({ path: { orgId = '' }, body, run }) => {
      const { createApiKey } = await run(CreateApiKeyDocument, {
        input: { organizationId: orgId, ...body },
      });
      return Response.json(createApiKey, { status: 201 });
    },
  });

  addRoute(app, {
    method: 'post',
    path: `${list}/{id}/rotate`,
    operationId: 'rotateApiKey',
    tag,
    summary: 'Replace an API key by a new one',
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
      200: answer(
        'The new key, and the old one as it is now',
        z.object({ apiKey: apiKeySchema, secret, replaced: apiKeySchema }),
      ),
    },
    handle: async ({ path: { orgId = '', id = '' }, body, run }) => {
      const { rotateApiKey } = await run(RotateApiKeyDocument, {
        input: { organizationId: orgId, id, ...body },
      });
      return Response.json(rotateApiKey);
    },
  });

  addRoute(app, {
    method: 'delete',
    path: `${list}/{id}`,
    operationId: 'revokeApiKey',
    tag,
    summary: 'Revoke an API key',
    description: 'At once and for good. Doing it again is no error.',
    permission: 'API_KEYS_WRITE',
    query: noQuery,
    body: noBody,
    answers: { 204: { description: 'Revoked' } },
    handle: async ({ path: { orgId = '', id = '' }, run }) => {
      await run(RevokeApiKeyDocument, { input: { organizationId: orgId, id } });
      return new Response(null, { status: 204 });
    },
  });
}
