// Reads the events written for a webhook.
import { textAt } from '../support/document/json.ts';
import type { Caller } from '../support/server/setting.ts';

export const url = 'https://example.com/hook';

export const all = ['qr.created', 'qr.updated', 'qr.deleted', 'qr.archived', 'qr.restored'];

export function eventsOf(caller: Caller) {
  async function listen(events: string[]): Promise<string> {
    const { body } = await caller.rest('POST', '/webhooks', { body: { url, events } });
    return textAt(body, 'id');
  }

  /** The events written for a webhook, oldest first. */
  async function deliveredTo(webhookId: string) {
    const { body } = await caller.rest('GET', `/webhooks/${webhookId}/deliveries?limit=100`);
    const deliveries: { event: string; eventId: string; payload: { data: unknown } }[] =
      Object(body).deliveries;
    return deliveries
      .map(({ event, eventId, payload }) => ({ event, eventId, data: payload.data }))
      .reverse();
  }

  const events = async (webhookId: string) =>
    (await deliveredTo(webhookId)).map(({ event }) => event);
  return { listen, deliveredTo, events };
}
