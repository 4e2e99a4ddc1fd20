// REST v1: what webhooks were told, or are told because somebody asks for it.
import { pageResponse } from '../../../http/pagination.ts';
import { type Answer, noBody, noQuery, route } from '../../../route.ts';
import { found } from '../../../run.ts';
import { getWebhook, webhooks } from '../routes.ts';
import { deliveryPageSchema, deliverySchema, listDeliveriesQuery } from '../schemas.ts';
import {
  GetWebhookDeliveryDocument,
  ListWebhookDeliveriesDocument,
  RedeliverWebhookDocument,
  TestWebhookDocument,
} from './operations.generated.ts';

const one = `${webhooks}/{id}` as const;
const tag = 'Webhooks';

const acceptedAnswer: Answer = {
  description: 'The delivery, which is sent in a moment; Location is its address.',
  schema: deliverySchema,
  headers: ['Location'],
};
const switchedOff =
  'The webhook is switched off, or the Idempotency-Key came with another request.';

/** The delivery waits; what came of it is read at its address. */
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
    summary: 'Send an event `webhook.test`, before all that waits',
    permission: 'WEBHOOKS_WRITE',
    query: noQuery,
    body: noBody,
    answers: { 202: acceptedAnswer },
    failures: { 409: switchedOff },
    read: getWebhook,
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
    summary: 'What the address was told of, or will be',
    description: 'Newest first. Kept for 30 days.',
    permission: 'WEBHOOKS_READ',
    query: listDeliveriesQuery,
    body: noBody,
    answers: {
      200: { description: 'A page.', schema: deliveryPageSchema, headers: ['Link'] },
    },
    read: getWebhook,
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
    answers: { 200: { description: 'The delivery.', schema: deliverySchema } },
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
    summary: 'Send an event again',
    description:
      'Under the same `webhook-id`, before all that waits; if that fails, it is tried again as if it were new.',
    permission: 'WEBHOOKS_WRITE',
    shows: 'WEBHOOKS_READ',
    query: noQuery,
    body: noBody,
    answers: { 202: acceptedAnswer },
    failures: { 409: switchedOff },
    handle: async ({ path: { orgId, id, deliveryId }, run }) => {
      const { redeliverWebhook } = await run(RedeliverWebhookDocument, {
        input: { organizationId: orgId, webhookId: id, id: deliveryId },
      });
      return accepted(orgId, redeliverWebhook.delivery);
    },
  }),
];
