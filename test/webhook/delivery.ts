// A server that delivers events to a local receiver.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { WebhookRequest } from '../support/document/webhook.ts';
import { live } from '../support/live.ts';
import { quickSchedule, type Receiver, startReceiver } from '../support/network/receiver.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

export const secret = 'a secret of the receiver';

export function useDelivery(expected?: WebhookRequest) {
  const server = useServer({
    config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
    schedule: quickSchedule,
  });
  const ada = useCaller(server);
  let current: Receiver | undefined;
  beforeEach(async () => {
    current = await startReceiver(expected);
  });
  afterEach(async () => {
    await server.prisma.webhook.deleteMany();
    await current?.close();
  });
  const receiver = live(() => current);

  async function createWebhook(body: Record<string, unknown> = {}): Promise<string> {
    const created = await ada.rest('POST', '/webhooks', {
      body: { url: receiver.url, events: ['qr.created'], secret, ...body },
    });
    expect(created.body).toMatchObject({ active: true });
    return textAt(created.body, 'id');
  }

  const createCode = (name = 'Company Website') => ada.createQrCode({ name });

  /** The only delivery, once it matches. */
  async function delivery(webhookId: string, expected: Record<string, unknown>) {
    for (;;) {
      const { body } = await ada.rest('GET', `/webhooks/${webhookId}/deliveries`);
      const { deliveries } = Object(body);
      const isSo = Object.entries(expected).every(
        ([name, value]) => deliveries[0]?.[name] === value,
      );
      if (isSo) return deliveries[0];
      await sleep(10);
    }
  }

  return { server, ada, receiver, createWebhook, createCode, delivery };
}
