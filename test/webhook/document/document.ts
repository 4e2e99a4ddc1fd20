// Webhooks with a document, and what their receiver gets.
import { expect } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { type Received, verified } from '../../support/network/receiver.ts';
import { secret, useDelivery } from '../delivery.ts';

/** The body of a signed request. */
export const bodyOf = (received: Received | undefined) => {
  if (!received) throw new Error('no request');
  return Object(verified(received, secret));
};

export function useDocuments() {
  const delivering = useDelivery('results');
  const { ada, receiver } = delivering;

  /** The error of creating a webhook with a document. */
  async function refusal(document: string, more: object = {}) {
    const response = await ada.rest('POST', '/webhooks', {
      body: { url: receiver.url, events: ['qr.created'], document, ...more },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    return Object(response.body);
  }

  /** The webhook, once the server has disabled it. */
  async function disabled(id: string) {
    await expect
      .poll(async () => Object((await ada.rest('GET', `/webhooks/${id}`)).body).active)
      .toBe(false);
    return Object((await ada.rest('GET', `/webhooks/${id}`)).body);
  }

  async function createFolder(name = 'Summer'): Promise<string> {
    return textAt((await ada.rest('POST', '/folders', { body: { name } })).body, 'id');
  }

  return { ...delivering, refusal, disabled, createFolder };
}

export const nameOnly = '{ webhookEvent { event ... on QrCodeEvent { qrCode { name } } } }';
