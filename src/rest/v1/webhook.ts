// REST v1: webhooks.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { expectedVersions, isNotModified } from '../conditional.ts';
import { pageResponse } from '../pagination.ts';
import { addRoute, noBody, noQuery, type RestEnv } from '../route.ts';
import { found, type Run } from '../run.ts';
import { pageQuery } from './page-schemas.ts';
import { idempotencyHeader } from './qr-code.ts';
import {
  CreateWebhookDocument,
  DeleteWebhookDocument,
  FindWebhookDocument,
  GetWebhookDocument,
  ListWebhooksDocument,
  type RestWebhookFragment,
  RotateWebhookSecretDocument,
  UpdateWebhookDocument,
} from './webhook.generated.ts';
import {
  createWebhookSchema,
  rotateSecretSchema,
  updateWebhookSchema,
  webhookPageSchema,
  webhookSchema,
  webhookWithSecretSchema,
} from './webhook-schemas.ts';

type Path = Record<string, string>;

export const webhooks = '/organizations/{orgId}/webhooks';
const one = `${webhooks}/{id}`;
const tag = 'Webhooks';

const answer = (description: string, schema: z.ZodType = webhookSchema) => ({
  description,
  headers: { ETag: { schema: { type: 'string' as const } } },
  content: { 'application/json': { schema } },
});

const ids = ({ orgId = '', id = '' }: Path) => ({ organizationId: orgId, id });

export const readWebhook = {
  permission: 'WEBHOOKS_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindWebhookDocument, ids(path));
    return found(organization?.webhook);
  },
} as const;

/** Its version, with what its representation shows that is no edit. */
function etagOf({ version, failingSince, queueFullSince }: Versioned): string {
  const health = [failingSince, queueFullSince].map((time) => (time ? Date.parse(time) : 0));
  return `"${version}-${health.join('')}"`;
}

type Versioned = RestWebhookFragment & { version: number };

/** The answer of a webhook, whose version stands in the ETag alone. */
function webhookResponse(webhook: Versioned, secret: string | null = null, init?: ResponseInit) {
  const { version: _version, ...shown } = webhook;
  const headers = { etag: etagOf(webhook), ...init?.headers };
  return Response.json({ ...shown, ...(secret !== null && { secret }) }, { ...init, headers });
}

export function addWebhookRoutes(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'post',
    path: webhooks,
    operationId: 'createWebhook',
    tag,
    summary: 'Tell an address of events',
    description:
      'An organization has at most 20 webhooks. The caller needs the permissions to read what the events tell of, too. Takes no Idempotency-Key, as the answer can hold a secret.',
    permission: 'WEBHOOKS_WRITE',
    query: noQuery,
    body: createWebhookSchema,
    answersSecret: true,
    answers: { 201: answer('The new webhook; Location is its address', webhookWithSecretSchema) },
    handle: async ({ path: { orgId = '' }, body, run }) => {
      const { createWebhook } = await run(CreateWebhookDocument, {
        input: { organizationId: orgId, ...body },
      });
      const { webhook, secret } = createWebhook;
      const location = `/api/v1/organizations/${orgId}/webhooks/${webhook.id}`;
      return webhookResponse(webhook, secret, { status: 201, headers: { location } });
    },
  });

  addRoute(app, {
    method: 'get',
    path: webhooks,
    operationId: 'listWebhooks',
    tag,
    summary: 'List webhooks',
    permission: 'WEBHOOKS_READ',
    query: pageQuery,
    body: noBody,
    answers: {
      200: {
        description: 'A page, newest first',
        content: { 'application/json': { schema: webhookPageSchema } },
      },
    },
    handle: async ({ path: { orgId = '' }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListWebhooksDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('webhooks', found(organization).webhooks, { page, limit }, url);
    },
  });

  addRoute(app, {
    method: 'get',
    path: one,
    operationId: 'getWebhook',
    tag,
    summary: 'Get a webhook',
    permission: 'WEBHOOKS_READ',
    query: noQuery,
    body: noBody,
    answers: { 200: answer('The webhook'), 304: { description: 'Not modified' } },
    read: readWebhook,
    handle: async ({ path, run, headers }) => {
      const { organization } = await run(GetWebhookDocument, ids(path));
      const webhook = found(organization?.webhook);
      const etag = etagOf(webhook);
      return isNotModified(headers, etag)
        ? new Response(null, { status: 304, headers: { etag } })
        : webhookResponse(webhook);
    },
  });

  addRoute(app, {
    method: 'put',
    path: one,
    operationId: 'updateWebhook',
    tag,
    summary: 'Change a webhook',
    description:
      'Fields left out keep their value. `active`: true also switches on again what the server itself switched off.',
    permission: 'WEBHOOKS_WRITE',
    query: noQuery,
    body: updateWebhookSchema,
    headers: idempotencyHeader.extend({
      'If-Match': z.string().optional().openapi({ description: 'An ETag; 412 if it is old.' }),
    }),
    answers: {
      200: answer('The webhook as it is now'),
      412: { description: 'If-Match names an older version' },
    },
    read: readWebhook,
    handle: async ({ path, body, headers, run }) => {
      const { updateWebhook } = await run(UpdateWebhookDocument, {
        input: { ...ids(path), ...body, expectedVersions: expectedVersions(headers) },
      });
      return webhookResponse(updateWebhook.webhook);
    },
  });

  addRoute(app, {
    method: 'delete',
    path: one,
    operationId: 'deleteWebhook',
    tag,
    summary: 'Delete a webhook with its deliveries',
    permission: 'WEBHOOKS_WRITE',
    query: noQuery,
    body: noBody,
    headers: idempotencyHeader,
    answers: { 204: { description: 'Deleted' } },
    read: readWebhook,
    handle: async ({ path, run }) => {
      await run(DeleteWebhookDocument, { input: ids(path) });
      return new Response(null, { status: 204 });
    },
  });

  addRoute(app, {
    method: 'post',
    path: `${one}/rotate-secret`,
    operationId: 'rotateWebhookSecret',
    tag,
    summary: 'Sign with a new secret',
    description:
      'While the old one overlaps, each request carries two signatures. Takes no Idempotency-Key, as the answer can hold a secret.',
    permission: 'WEBHOOKS_WRITE',
    query: noQuery,
    body: rotateSecretSchema,
    bodyMayBeEmpty: true,
    answersSecret: true,
    read: readWebhook,
    answers: { 200: answer('The webhook, with the secret', webhookWithSecretSchema) },
    handle: async ({ path, body, run }) => {
      const { rotateWebhookSecret } = await run(RotateWebhookSecretDocument, {
        input: { ...ids(path), ...body },
      });
      return webhookResponse(rotateWebhookSecret.webhook, rotateWebhookSecret.secret);
    },
  });
}
