// REST v1: webhook deliveries, test events and redelivery.
import { pageResponse } from '../../../http/pagination.ts';
import { noBody, noQuery, type ResponseDescription, route } from '../../../route.ts';
import { found } from '../../../run.ts';
import { findWebhook, webhooks } from '../routes.ts';
import { deliveryPageSchema, deliverySchema, listDeliveriesQuery } from '../schemas.ts';
import {
  GetWebhookDeliveryDocument,
  ListWebhookDeliveriesDocument,
  RedeliverWebhookDocument,
  TestWebhookDocument,
} from './operations.generated.ts';

const one = `${webhooks}/{id}` as const;
const tag = 'Webhooks';

const acceptedResponse: ResponseDescription = {
  id: 'QueuedDelivery',
  description: 'The delivery, which is sent shortly; `Location` holds its path.',
  schema: deliverySchema,
  headers: ['Location'],
};
const disabled = 'The webhook is disabled, or the Idempotency-Key was used for another request.';

/** The delivery is queued; its result can be read at its path. */
const accepted = (orgId: string, delivery: { id: string; webhookId: string }) => {
  const { id, webhookId } = delivery;
  const location = `/api/v1/organizations/${orgId}/webhooks/${webhookId}/deliveries/${id}`;
  return Response.json(delivery, { status: 202, headers: { location } });
};

export const webhookDeliveryRoutes = [
  route({
    method: 'post',
    path: `${one}/test`,
    operationId: 'testWebhook',
    tag,
    summary: 'Send a test event',
    description: 'Sends `webhook.test` ahead of queued events.',
    permission: 'WEBHOOKS_WRITE',
    query: noQuery,
    body: noBody,
    responses: { 202: acceptedResponse },
    failures: { 409: disabled },
    read: findWebhook,
    handle: async ({ path: { orgId, id }, run }) => {
      const { testWebhook } = await run(TestWebhookDocument, {
        input: { organizationId: orgId, id },
      });
      return accepted(orgId, testWebhook.delivery);
    },
  }),
  route({
    method: 'get',
    path: `${one}/deliveries`,
    operationId: 'listWebhookDeliveries',
    tag,
    summary: 'List deliveries',
    description: 'Delivered and queued events, newest first. Deliveries are kept for 30 days.',
    permission: 'WEBHOOKS_READ',
    query: listDeliveriesQuery,
    body: noBody,
    responses: {
      200: { description: 'A page of deliveries.', schema: deliveryPageSchema, headers: ['Link'] },
    },
    read: findWebhook,
    handle: async ({ path: { orgId, id }, query, run, url }) => {
      const { page, limit, status, event } = query;
      const { organization } = await run(ListWebhookDeliveriesDocument, {
        organizationId: orgId,
        id,
        first: limit,
        offset: (page - 1) * limit,
        status,
        event,
      });
      const { deliveries } = found(organization?.webhook);
      return pageResponse('deliveries', deliveries, { page, limit }, url);
    },
  }),
  route({
    method: 'get',
    path: `${one}/deliveries/{deliveryId}`,
    operationId: 'getWebhookDelivery',
    tag,
    summary: 'Get a delivery',
    permission: 'WEBHOOKS_READ',
    query: noQuery,
    body: noBody,
    responses: { 200: { description: 'The delivery.', schema: deliverySchema } },
    handle: async ({ path: { orgId, id, deliveryId }, run }) => {
      const { organization } = await run(GetWebhookDeliveryDocument, {
        organizationId: orgId,
        id,
        deliveryId,
      });
      return Response.json(found(organization?.webhook?.delivery));
    },
  }),
  route({
    method: 'post',
    path: `${one}/deliveries/{deliveryId}/redeliver`,
    operationId: 'redeliverWebhook',
    tag,
    summary: 'Redeliver an event',
    description:
      'Sends the event again with the same `webhook-id`, ahead of queued events. If that fails, it is retried like a new event.',
    permission: 'WEBHOOKS_WRITE',
    shows: 'WEBHOOKS_READ',
    query: noQuery,
    body: noBody,
    responses: { 202: acceptedResponse },
    failures: { 409: disabled },
    handle: async ({ path: { orgId, id, deliveryId }, run }) => {
      const { redeliverWebhook } = await run(RedeliverWebhookDocument, {
        input: { organizationId: orgId, webhookId: id, id: deliveryId },
      });
      return accepted(orgId, redeliverWebhook.delivery);
    },
  }),
];
