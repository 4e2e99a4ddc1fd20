// REST v1: webhooks.
import { newWebhook, secretRotation, webhookChange } from '../../../domain/webhook/shape.ts';
import { editRoutes } from '../../edit-routes.ts';
import { unlessNotModified } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { deleted, notModified, olderVersion } from '../../http/responses.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../route.ts';
import { found, type Run } from '../../run.ts';
import { inTrash, purgeQuery, trashPageQuery } from '../shared/trash.ts';
import {
  CreateWebhookDocument,
  DeleteWebhookDocument,
  FindWebhookDocument,
  GetWebhookDocument,
  ListWebhooksDocument,
  PurgeWebhookDocument,
  RestoreWebhookDocument,
  type RestWebhookFragment,
  RotateWebhookSecretDocument,
  UpdateWebhookDocument,
} from './operations.generated.ts';
import {
  movingWebhookFields,
  webhookPageSchema,
  webhookSchema,
  webhookWithSecretSchema,
} from './schemas.ts';

interface Path {
  orgId: string;
  id: string;
}

export const webhooks = '/organizations/{orgId}/webhooks';
const one = `${webhooks}/{id}` as const;
const tag = 'Webhooks';

const currentWebhook: ResponseDescription = {
  id: 'CurrentWebhook',
  description: 'The webhook as it is now.',
  schema: webhookSchema,
  headers: ['ETag'],
};

const ids = ({ orgId, id }: Path) => ({ organizationId: orgId, id });

export const findWebhook = {
  permission: 'WEBHOOKS_READ',
  find: async (path: Path, run: Run) => {
    const { organization } = await run(FindWebhookDocument, ids(path));
    return found(organization?.webhook);
  },
} as const;

const getWebhook = async (path: Path, run: Run) => {
  const { organization } = await run(GetWebhookDocument, ids(path));
  return found(organization?.webhook);
};

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
    query: trashPageQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page, newest first.',
        schema: webhookPageSchema,
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit, deleted }, run, url }) => {
      const { organization } = await run(ListWebhooksDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
        deleted,
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
    responses: { 200: currentWebhook, 304: notModified },
    read: findWebhook,
    handle: async ({ path, run, headers }) => {
      const webhook = await getWebhook(path, run);
      return unlessNotModified(headers, etagOf(webhook), () => webhookResponse(webhook));
    },
  }),
  ...editRoutes({
    path: one,
    operationId: 'updateWebhook',
    patchId: 'patchWebhook',
    tag,
    summary: 'Update a webhook',
    permission: 'WEBHOOKS_WRITE',
    shows: 'WEBHOOKS_READ',
    body: webhookChange,
    responses: { 200: currentWebhook },
    failures: { 409: inTrash, 412: olderVersion },
    read: findWebhook,
    edit: { shown: webhookSchema, moving: movingWebhookFields, find: getWebhook },
    handle: async ({ path, body, expectedVersions, run }) => {
      const { updateWebhook } = await run(UpdateWebhookDocument, {
        input: { ...ids(path), ...body, expectedVersions },
      });
      return webhookResponse(updateWebhook.webhook);
    },
  }),
  route({
    method: 'delete',
    path: one,
    operationId: 'deleteWebhook',
    tag,
    summary: 'Move a webhook to the trash, or delete it and its deliveries for good',
    description:
      'In the trash, it receives no new events, and pending deliveries wait until it is restored.',
    permission: 'WEBHOOKS_WRITE',
    query: purgeQuery,
    body: noBody,
    responses: { 204: deleted },
    read: findWebhook,
    handle: async ({ path, query: { purge }, run }) => {
      const input = ids(path);
      await (purge ? run(PurgeWebhookDocument, { input }) : run(DeleteWebhookDocument, { input }));
      return new Response(null, { status: 204 });
    },
  }),
  route({
    method: 'post',
    path: `${one}/restore`,
    operationId: 'restoreWebhook',
    tag,
    summary: 'Restore a webhook from the trash',
    permission: 'WEBHOOKS_WRITE',
    shows: 'WEBHOOKS_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: currentWebhook },
    failures: { 422: 'The organization already has 20 webhooks.' },
    read: findWebhook,
    handle: async ({ path, run }) => {
      const { restoreWebhook } = await run(RestoreWebhookDocument, { input: ids(path) });
      return webhookResponse(restoreWebhook.webhook);
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
    failures: { 409: inTrash },
    read: findWebhook,
    responses: {
      200: {
        description: 'The webhook and its new secret.',
        schema: webhookWithSecretSchema,
        headers: ['ETag'],
      },
    },
    handle: async ({ path, body, run }) => {
      const { rotateWebhookSecret } = await run(RotateWebhookSecretDocument, {
        input: { ...ids(path), ...body },
      });
      return webhookResponse(rotateWebhookSecret.webhook, rotateWebhookSecret.secret);
    },
  }),
];
