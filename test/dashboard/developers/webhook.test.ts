// Editing a webhook in a browser, and its deliveries as they happen.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { quickSchedule, type Receiver, startReceiver } from '../../support/network/receiver.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`webhooks in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({
    schedule: quickSchedule,
    config: { allowedPrivateNetworks: ['127.0.0.1/32'], browserDocuments: 'registered' },
  });
  const browser = useBrowser();
  const ada = useCaller(server);
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver?.close());

  async function openWebhook(input: object) {
    const { data } = await server.graphql(
      'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }',
      { input: { organizationId: ada.organizationId, url: receiver.url, ...input } },
      { cookie: ada.cookie },
    );
    const { id } = Object(data).createWebhook.webhook;
    const opened = await openDashboard(
      browser,
      server.url,
      { viewport: { width: 390, height: 800 } },
      ada,
    );
    await opened.page.goto(`${server.url}/dashboard/developers`);
    await opened.page.getByRole('link', { name: 'Webhooks' }).click();
    await opened.page.getByRole('link', { name: receiver.url }).click();
    await opened.page.getByRole('heading', { name: 'Webhook', exact: true }).waitFor();
    const stored = () => server.prisma.webhook.findUniqueOrThrow({ where: { id } });
    return { ...opened, id, stored };
  }

  test('a webhook is edited, keeps what the form does not show, and the change is undone', async () => {
    const code = await ada.createQrCode({ name: 'Menu' });
    const { page, wrong, look, stored } = await openWebhook({
      events: ['qr.created', 'subscription.created'],
      filter: { qrCodeIds: [code.id] },
    });
    const before = await stored();
    await page.getByRole('button', { name: 'Edit' }).click();
    const url = page.getByLabel('Endpoint URL');
    expect(await url.inputValue()).toBe(receiver.url);
    expect(await page.getByLabel('QR code created').isChecked()).toBe(true);
    expect(await page.getByLabel('QR code scanned').isChecked()).toBe(false);
    await url.fill('http://192.168.0.1/hook');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').first().waitFor();
    await url.fill(`${receiver.url}new`);
    await page.getByLabel('QR code deleted').check();
    await page.getByText('Filter and payload').click();
    await page.getByLabel('Only QR codes with one of these tags').fill('print,');
    const document = '{ webhookEvent { ... on QrCodeEvent { qrCode { name } } } }';
    await page.getByLabel('GraphQL query').fill(document);
    await look('edit-webhook');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Custom payload').waitFor();
    const after = await stored();
    expect(after).toMatchObject({ url: `${receiver.url}new`, document });
    expect(after.events.toSorted()).toEqual(['qr.created', 'qr.deleted', 'subscription.created']);
    expect(JSON.stringify(after)).toContain(code.id);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Change undone').waitFor();
    const { version: _version, updatedAt: _updatedAt, ...undone } = await stored();
    const { version: _before, updatedAt: _then, ...earlier } = before;
    expect(undone).toEqual(earlier);
    expect(wrong.filter((text) => !/status of 4/.test(text))).toEqual([]);
  });

  test('deliveries appear by themselves, with their request and response', async () => {
    const { page, wrong, look } = await openWebhook({ events: ['qr.created'] });
    await page.getByText('No deliveries yet').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    receiver.respond = () => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"received":true}',
    });
    await ada.createQrCode({ name: 'Summer menu' });
    await page.getByText('Delivered', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Details of qr.created' }).click();
    const dialog = page.getByRole('dialog', { name: 'qr.created' });
    await dialog.getByText('"name": "Summer menu"').waitFor();
    await dialog.getByText('"received": true').waitFor();
    const sent = receiver.received.at(-1);
    const headers = (await dialog.locator('code').first().textContent()) ?? '';
    expect(headers).toContain(`Webhook-Id: ${sent?.headers['webhook-id']}`);
    expect(headers).not.toContain(sent?.headers['webhook-signature']);
    await look('delivery');
    const count = receiver.received.length;
    await dialog.getByRole('button', { name: 'Resend' }).click();
    await receiver.until(count + 1);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(wrong).toEqual([]);
  });
});
