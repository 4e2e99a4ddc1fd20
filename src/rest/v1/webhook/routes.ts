// REST v1: webhooks.
import type { z } from 'zod';
import { newWebhook, secretRotation, webhookChange } from '../../../domain/webhook/shape.ts';
import { expectedVersions, unlessNotModified } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { deleted, notModified, olderVersion } from '../../http/responses.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { pageQuery } from '../shared/page-schemas.ts';
import {
  CreateWebhookDocument,
  DeleteWebhookDocument,
  FindWebhookDocument,
  GetWebhookDocument,
  ListWebhooksDocument,
  type RestWebhookFragment,
  RotateWebhookSecretDocument,
  UpdateWebhookDocument,
} from './operations.generated.ts';
import { webhookPageSchema, webhookSchema, webhookWithSecretSchema } from './schemas.ts';

interface Path {
  orgId: string;
  id: string;
}

export const webhooks = '/organizations/{orgId}/webhooks';
const one = `${webhooks}/{id}` as const;
const tag = 'Webhooks';

const describe = (description: string, schema: z.ZodType = webhookSchema): ResponseDescription => ({
  description,
  schema,
  headers: ['ETag'],
});

const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

export const getWebhook = {
  permission: 'WEBHOOKS_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindWebhookDocument, ids(path));
    return found(organization?.webhook);
  },
} as const;

/** The version, and values in the representation that change without an edit. */
function etagOf({ version, failingSince, queueFullSince }: Versioned): string {
  const health = [failingSince, queueFullSince].map((time) => (time ? Date.parse(time) : 0));
  return `"${version}-${health.join('')}"`;
}

type Versioned = RestWebhookFragment & { version: number };

/** The response for a webhook; its version is only in the ETag. */
function webhookResponse(webhook: Versioned, secret: string | null = null, init?: ResponseInit) {
  const { version: _version, ...shown } = webhook;
  const headers = { etag: etagOf(webhook), ...init?.headers };
  return Response.json({ ...shown, ...(secret !== null && { secret }) }, { ...init, headers });
}

export const webhookRoutes = [
  route({
    method: 'post',
    path: webhooks,
    operationId: 'createWebhook',
    tag,
    summary: 'Create a webhook',
    description:
      'An organization can have up to 20 webhooks. The caller also needs permission to read the data in the events.',
    permission: 'WEBHOOKS_WRITE',
    query: noQuery,
    body: newWebhook,
    returnsSecret: true,
    responses: {
      201: {
        description: 'The new webhook; `Location` holds its path.',
        schema: webhookWithSecretSchema,
        headers: ['ETag', 'Location'],
      },
    },
    failures: { 422: 'The organization already has 20 webhooks.' },
    handle: async ({ path: { orgId }, body, run }) => {
      const { createWebhook } = await run(CreateWebhookDocument, {
        input: { organizationId: orgId, ...body },
      });
      const { webhook, secret } = createWebhook;
      const location = `/api/v1/organizations/${orgId}/webhooks/${webhook.id}`;
      return webhookResponse(webhook, secret, { status: 201, headers: { location } });
    },
  }),
  route({
    method: 'get',
    path: webhooks,
    operationId: 'listWebhooks',
    tag,
    summary: 'List webhooks',
    permission: 'WEBHOOKS_READ',
    query: pageQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page, newest first.',
        schema: webhookPageSchema,
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListWebhooksDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('webhooks', found(organization).webhooks, { page, limit }, url);
    },
  }),
  route({
    method: 'get',
    path: one,
    operationId: 'getWebhook',
    tag,
    summary: 'Get a webhook',
    permission: 'WEBHOOKS_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: describe('The webhook.'), 304: notModified },
    read: getWebhook,
    handle: async ({ path, run, headers }) => {
      const { organization } = await run(GetWebhookDocument, ids(path));
      const webhook = found(organization?.webhook);
      return unlessNotModified(headers, etagOf(webhook), () => webhookResponse(webhook));
    },
  }),
  route({
    method: 'put',
    path: one,
    operationId: 'updateWebhook',
    tag,
    summary: 'Update a webhook',
    permission: 'WEBHOOKS_WRITE',
    shows: 'WEBHOOKS_READ',
    query: noQuery,
    body: webhookChange,
    responses: { 200: describe('The updated webhook.') },
    failures: { 412: olderVersion },
    read: getWebhook,
    handle: async ({ path, body, headers, run }) => {
      const { updateWebhook } = await run(UpdateWebhookDocument, {
        input: {
          ...ids(path),
          ...body,
          expectedVersions: expectedVersions(headers.get('if-match')),
        },
      });
      return webhookResponse(updateWebhook.webhook);
    },
  }),
  route({
    method: 'delete',
    path: one,
    operationId: 'deleteWebhook',
    tag,
    summary: 'Delete a webhook and its deliveries',
    permission: 'WEBHOOKS_WRITE',
    query: noQuery,
    body: noBody,
    responses: { 204: deleted },
    read: getWebhook,
    handle: async ({ path, run }) => {
      await run(DeleteWebhookDocument, { input: ids(path) });
      return new Response(null, { status: 204 });
    },
  }),
  route({
    method: 'post',
    path: `${one}/rotate-secret`,
    operationId: 'rotateWebhookSecret',
    tag,
    summary: 'Rotate the signing secret',
    description: 'While the old secret is still valid, each request carries two signatures.',
    permission: 'WEBHOOKS_WRITE',
    shows: 'WEBHOOKS_READ',
    query: noQuery,
    body: secretRotation,
    bodyMayBeEmpty: true,
    returnsSecret: true,
    read: getWebhook,
    responses: { 200: describe('The webhook and its new secret.', webhookWithSecretSchema) },
    handle: async ({ path, body, run }) => {
      const { rotateWebhookSecret } = await run(RotateWebhookSecretDocument, {
        input: { ...ids(path), ...body },
      });
      return webhookResponse(rotateWebhookSecret.webhook, rotateWebhookSecret.secret);
    },
  }),
];
